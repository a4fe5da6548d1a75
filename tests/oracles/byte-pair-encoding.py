"""Figures for byte-pair-encoding.test.ts: the algorithm written anew on Python's bytes, without ids until the end.

Pieces are cut by a hand-written scanner over Unicode categories, not by a regular expression; training recounts neighbors in a list of
byte strings; encoding applies all merges in the order of learning, each over the whole piece, and never asks for ranks.
Run: python3 tests/oracles/byte-pair-encoding.py > tests/oracles/byte-pair-encoding.json
"""
import json
import platform
import unicodedata
from collections import Counter

WHITE = set("\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff") | {chr(c) for c in range(0x2000, 0x200B)}
letter = lambda c: unicodedata.category(c)[0] == "L"
number = lambda c: unicodedata.category(c)[0] == "N"
mark = lambda c: unicodedata.category(c)[0] == "M"
other = lambda c: c not in WHITE and not letter(c) and not number(c)


def take(text, at, test, most=None):
    end = at
    while end < len(text) and test(text[end]) and (most is None or end - at < most):
        end += 1
    return end


def pieces(text, digits):
    """Cuts from left to right: number, word, other signs, each perhaps with one space before it; then white space."""
    found, at = [], 0
    while at < len(text):
        start = at + 1 if text[at] == " " and at + 1 < len(text) else at
        if digits == "runs" and number(text[start]):
            end = take(text, start, number)
        elif digits != "runs" and number(text[at]):
            end = take(text, at, number, 3 if digits == "threes" else 1)
        elif letter(text[start]):
            end = take(text, start + 1, lambda c: letter(c) or mark(c))
        elif other(text[start]):
            end = take(text, start, other)
        else:
            end = take(text, at, lambda c: c in WHITE)
            if end < len(text) and end - at > 1:
                end -= 1  # the last space belongs to what follows
        found.append(text[at:end])
        at = end
    return found


def symbols(piece, characters):
    out = []
    for c in piece:
        data = c.encode()
        out.extend([(data,)] if c in characters else [(bytes([b]),) for b in data])
    return [s for (s,) in out]


def glue(tokens, a, b):
    out, i = [], 0
    while i < len(tokens):
        if i + 1 < len(tokens) and tokens[i] == a and tokens[i + 1] == b:
            out.append(a + b)
            i += 2
        else:
            out.append(tokens[i])
            i += 1
    return out


def train(text, most, level, digits):
    characters = {c for c in text if ord(c) > 127} if level == "character" else set()
    ids = {bytes([b]): b for b in range(256)}
    # By code units of UTF-16, as JavaScript sorts.
    for c in sorted(characters, key=lambda c: c.encode("utf-16-be")):
        ids[c.encode()] = len(ids)
    words = [[symbols(p, characters), n] for p, n in Counter(pieces(text, digits)).items()]
    merges = []
    while len(merges) < most:
        counts = Counter()
        for tokens, n in words:
            i, last = 0, None
            while i + 1 < len(tokens):
                pair = (tokens[i], tokens[i + 1])
                if last == (pair, i - 1) and pair[0] == pair[1]:
                    last = None
                else:
                    counts[pair] += n
                    last = (pair, i)
                i += 1
        if not counts or max(counts.values()) < 2:
            break
        top = max(counts.values())
        a, b = min((p for p, n in counts.items() if n == top), key=lambda p: (ids[p[0]], ids[p[1]]))
        if a + b in ids:
            # The same bytes by another way: the book's code gives them an id of their own. Avoided by the choice of texts.
            raise SystemExit(f"two tokens with the bytes {a + b!r}")
        ids[a + b] = len(ids)
        merges.append((a, b, top))
        for word in words:
            word[0] = glue(word[0], a, b)
    return characters, ids, merges


def encode(text, digits, characters, ids, merges):
    out = []
    for piece in pieces(text, digits):
        tokens = symbols(piece, characters)
        for a, b, _ in merges:
            tokens = glue(tokens, a, b)
        out += [ids[t] for t in tokens]
    return out


def case(text, most, level, digits, unseen):
    characters, ids, merges = train(text, most, level, digits)
    return {"text": text, "most": most, "level": level, "digits": digits,
            "merges": [[ids[a], ids[b], n] for a, b, n in merges],
            "pieces": pieces(text, digits), "encoded": encode(text, digits, characters, ids, merges),
            "unseen": unseen, "unseenPieces": pieces(unseen, digits), "unseenEncoded": encode(unseen, digits, characters, ids, merges)}


words = "low low low low low lower lower " + "newest " * 6 + "widest widest widest"
river = ("The ferry waits for the river, and the river waits for no one. When the rain has gone, the ferryman counts his fares: "
         "12, 120 and 1,200; then 12 again.\n\n  The river is  higher than the ferry in spring.\t")
mixed = "αβγ αβγ αβδ — ночь, ночь, ночи! 東京東京東京 नमस्ते नमस्ते 🦆🦆🦆 a\u0301a\u0301 x²x² ٣٤٣٤ end end"
print(json.dumps({
    "generator": "tests/oracles/byte-pair-encoding.py",
    "versions": {"python": platform.python_version(), "unicode": unicodedata.unidata_version},
    "cases": [
        case(words, 12, "byte", "runs", "lowest newer wide"),
        case(words, 100, "character", "runs", "lowest größer"),
        case(river, 60, "byte", "threes", "A river of 123456 ferries; 7 more…"),
        case(river, 60, "byte", "single", "In 2026\n\n\nthe ferry had 12000 fares."),
        case(river, 60, "byte", "runs", "In 2026  the ferry had 12000 fares.  "),
        case(mixed, 40, "byte", "runs", "αβ ночью 東 नमः 🦆 ٣٤"),
        case(mixed, 40, "character", "runs", "αβ ночью 京東 नमः 🦆 ٣٤ ☂"),
        case("aaaa aaaaa aaaaaaa", 10, "byte", "runs", "aaaaaaaa aa"),
    ],
}, ensure_ascii=False))
