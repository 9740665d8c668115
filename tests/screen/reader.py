# SPDX-License-Identifier: MIT
"""Reads an app as a screen reader does. Run by the system's Python, which has gi: `reader.py NAME`.

Prints "said WORDS" for each announcement. On its input: "tree" prints one line for each thing in sight, as
"role<TAB>name<TAB>value", and "end"; "press NAME" presses the button of that name and prints "pressed" or "missing".
"""

import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

WANTED = sys.argv[1]


def app():
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(number)
        if child is not None and child.get_name() == WANTED:
            return child
    return None


def walk(node):
    if node is None or not node.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    yield node
    for number in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(number))


def in_sight():
    found = app()
    for number in range(found.get_child_count() if found else 0):
        yield from walk(found.get_child_at_index(number))


def tell(*words):
    print(*words, sep="\t", flush=True)


def tree():
    for node in in_sight():
        value = node.get_value_iface()
        tell(node.get_role_name(), node.get_name(), value.get_current_value() if value else "")
    tell("end")


def press(name):
    for node in in_sight():
        if node.get_name() == name:
            action = node.get_action_iface()
            for number in range(action.get_n_actions() if action else 0):
                if action.get_action_name(number) == "Press":
                    action.do_action(number)
                    return tell("pressed")
    return tell("missing")


def order(source, _condition):
    line = source.readline().strip()
    if not line:
        loop.quit()
        return False
    word, _, rest = line.partition(" ")
    tree() if word == "tree" else press(rest)
    return True


listener = Atspi.EventListener.new(lambda event: tell("said", event.any_data))
listener.register("object:announcement")
loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, order)
tell("ready" if Atspi.get_desktop(0) is not None else "no desktop")
loop.run()
