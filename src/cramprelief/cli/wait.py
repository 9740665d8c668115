# SPDX-License-Identifier: MIT
"""`cramprelief wait`: no window, but the next start guides at once. This is what starts at login."""

from __future__ import annotations

import argparse

from cramprelief.cli.window import open_window
from cramprelief.guide.request import Request

NAME = "wait"
HELP = """stay ready without a window, so that the next start guides at once

Turns on "Keep the app ready" in the settings. The icon beside the clock opens the app and ends it."""


def configure(parser: argparse.ArgumentParser) -> None:
    del parser


def run(args: argparse.Namespace) -> int:
    del args
    return open_window(Request("away"))
