# SPDX-License-Identifier: MIT
"""Pictures that an author laid beside a routine: found, limited, and looked through before anybody draws them."""
