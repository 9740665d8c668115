# SPDX-License-Identifier: MIT
"""Writing, keeping and sharing files of one's own, without any screen: texts, drafts, versions, bundles."""
