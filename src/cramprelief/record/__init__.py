# SPDX-License-Identifier: MIT
"""What happened and what is planned: settings, diary, programmes, reports."""
