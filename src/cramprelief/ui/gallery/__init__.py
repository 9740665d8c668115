# SPDX-License-Identifier: MIT
"""Every screen as a picture, with a life that is made up: for tests, documents and eyes."""
