# SPDX-License-Identifier: MIT
"""The person's own files: drafts and files in use, their versions and locks, what is deleted, and the way into use."""
