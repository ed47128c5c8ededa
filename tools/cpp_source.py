"""C++ source as the checks in tools/ need it: which of its characters are code, which are in literals, and its includes.

No line is ever lost: what is taken out becomes spaces, so that a line's number in the result is its number in the file.
"""

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent

# Order matters: a comment that holds a quote is a comment, a literal that holds `//` a literal.
PIECE = re.compile(
    r"""
    (?P<comment>//(?:[^\n\\]|\\.|\\\n)*|/\*.*?\*/)
  | (?P<raw>(?:u8|[uUL])?R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)")
  | (?P<text>(?:u8|[uUL])?"(?:[^"\\\n]|\\.|\\\n)*")
  | (?P<letter>(?<![0-9a-fA-F])(?:u8|[uUL])?'(?:[^'\\\n]|\\.)+')
    """,
    re.DOTALL | re.VERBOSE,
)
DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", re.MULTILINE | re.DOTALL)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)


def blank(text):
    """`text` with all but its line ends as spaces."""
    return re.sub(r"[^\n]", " ", text)


def line_of(text, at):
    return text.count("\n", 0, at) + 1


def code_of(source):
    """The source without comments, literals and preprocessor lines; a literal keeps its quotes."""

    def replacement(match):
        if match["comment"]:
            return blank(match[0])
        quote = match[0][-1]
        return quote + blank(match[0][1:-1]) + quote

    return DIRECTIVE.sub(lambda match: blank(match[0]), PIECE.sub(replacement, source))


def string_literals(source):
    """(line, literal) of each string literal in the order of the source; those of includes are none."""
    includes = {line_of(source, match.start()) for match in INCLUDE.finditer(source)}
    for match in PIECE.finditer(source):
        line = line_of(source, match.start())
        if (match["raw"] or match["text"]) and line not in includes:
            yield line, match[0]


def includes(source):
    """(line, path, whether it was written in quotes) of each include that is not in a comment."""
    bare = PIECE.sub(lambda match: blank(match[0]) if match["comment"] else match[0], source)
    for match in INCLUDE.finditer(bare):
        yield line_of(bare, match.start()), match[1] or match[2], match[1] is not None


def source_files(*folders):
    """All C++ files below the project's `folders`, in the order of their paths."""
    for folder in folders:
        yield from sorted(path for path in (PROJECT / folder).rglob("*") if path.suffix in (".cpp", ".hpp"))
