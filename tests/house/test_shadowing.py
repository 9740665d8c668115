# SPDX-License-Identifier: MIT
"""No attribute and no method of ours hides one of Qt's, unless Qt means it to be overridden.

`self.move = Button(…)` would take `move()` from the widget: whoever calls it then gets an error, or nothing.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import textwrap
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QObject
from PySide6.QtGui import QSyntaxHighlighter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCalendarWidget,
    QLayout,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)

import cramprelief.ui

VIRTUAL = {
    QObject: {"eventFilter", "event", "timerEvent", "childEvent"},
    QWidget: {
        "changeEvent", "closeEvent", "contextMenuEvent", "dragEnterEvent", "dropEvent", "focusInEvent",
        "focusNextPrevChild", "focusOutEvent",
        "hasHeightForWidth", "heightForWidth", "hideEvent", "keyPressEvent", "keyReleaseEvent", "leaveEvent",
        "minimumSizeHint", "mouseDoubleClickEvent", "mouseMoveEvent", "mousePressEvent", "mouseReleaseEvent",
        "moveEvent", "paintEvent", "resizeEvent", "setVisible", "showEvent", "sizeHint", "wheelEvent",
    },
    QLayout: {
        "addItem", "count", "expandingDirections", "hasHeightForWidth", "heightForWidth", "itemAt", "minimumSize",
        "setGeometry", "sizeHint", "takeAt",
    },
    QAbstractItemModel: {"canFetchMore", "columnCount", "data", "fetchMore", "headerData", "rowCount"},
    QAbstractItemDelegate: {"paint", "sizeHint"},
    QAbstractItemView: {"currentChanged", "keyboardSearch"},
    QSplitter: {"createHandle"},
    QCalendarWidget: {"paintCell"},
    QPlainTextEdit: {"inputMethodEvent", "insertFromMimeData", "viewportEvent"},
    QSyntaxHighlighter: {"highlightBlock"},
}  # fmt: skip
"""What Qt calls itself and means to be overridden, of the classes that ours come from."""


def classes() -> Iterator[type]:
    """Every class of ours that comes from Qt's objects or layouts."""
    for file in pkgutil.walk_packages(cramprelief.ui.__path__, "cramprelief.ui."):
        for each in vars(importlib.import_module(file.name)).values():
            if inspect.isclass(each) and each.__module__ == file.name and issubclass(each, QObject):
                yield each


def qt_names(cls: type) -> set[str]:
    """What Qt's own bases of a class bring along."""
    bases = (base for base in cls.__mro__ if base.__module__.startswith("PySide6."))
    return {name for base in bases for name in vars(base) if not name.startswith("_")}


def assigned(cls: type) -> set[str]:
    """The names that the class sets on itself: `self.name = …`."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
    }


def hidden(cls: type) -> set[str]:
    """The names of Qt that a class hides without being asked to."""
    meant = {name for base, names in VIRTUAL.items() if issubclass(cls, base) for name in names}
    own = vars(cls).keys() - {"staticMetaObject"}
    return (assigned(cls) & qt_names(cls)) | ((own & qt_names(cls)) - meant)


def test_nothing_of_qt_is_hidden() -> None:
    found = {f"{cls.__name__}.{name}" for cls in classes() for name in hidden(cls)}
    assert found == set()


class _Hides(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.move, self.kept = None, None
        self.width: int = 3

    def find(self) -> None: ...

    def sizeHint(self):
        return super().sizeHint()


def test_what_hides_is_found() -> None:
    assert hidden(_Hides) == {"move", "width", "find"}
