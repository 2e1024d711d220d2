#!/usr/bin/env python3
"""Encodings found out: articles of the corpus are written in each old encoding and imported.

    tests/eval/encodings.py BUILD CORPUS.jsonl.xz

For each encoding, of the article and of its headline alone, prints how many of the last 500 articles of
the corpus are read as what they are, and how many of their words come out. (The syllables of
src/source/common.c were counted from this corpus, but for 1,500 articles drawn at random: those give the
same shares.) Exit status 1 if less than 99.5 % of the articles are right. Takes a minute, so that it is
no part of `make eval`.
"""
import json
import lzma
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter

LEAST = 99.5
TONES = "\u0301\u0300\u0309\u0303\u0323"
VNI_LETTERS = dict(zip("ỉìíỵđịĩơư", b"\xe6\xec\xed\xee\xf1\xf2\xf3\xf4\xf6"))
VNI_MARKS = {
    "": dict(zip(TONES, b"\xf9\xf8\xfb\xf5\xef")),
    "\u0302": dict(zip(" " + TONES, b"\xe2\xe1\xe0\xe5\xe3\xe4")),
    "\u0306": dict(zip(" " + TONES, b"\xea\xe9\xe8\xfa\xfc\xeb")),
}


def parts(letter):
    """Base letter, its vowel mark, its tone."""
    d = unicodedata.normalize("NFD", letter)
    tone = "".join(c for c in d if c in TONES)
    return d[0], "".join(c for c in d[1:] if c not in TONES), tone


def cp1252(text):
    return text.encode("cp1252", "ignore")


def vni_letter(letter):
    low = letter.lower()
    base, mark, tone = parts(low)
    if low in VNI_LETTERS:
        out = bytes([VNI_LETTERS[low]])
    elif mark == "\u031b":
        out = bytes([VNI_LETTERS[{"o": "ơ", "u": "ư"}[base]], VNI_MARKS[""][tone]])
    elif mark in VNI_MARKS and (mark or tone) and base in "aeouy":
        out = bytes([ord(base), VNI_MARKS[mark][tone or " "]])
    else:
        return cp1252(letter)
    return out if low == letter else bytes(b - 32 for b in out)


def tcvn3_table():
    """The fonts' TCVN3: capitals with a tone do not exist."""
    table = {}
    for byte in [*range(0xA1, 0xB0), *range(0xB5, 0x100)]:
        c = subprocess.run(["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=bytes([byte]),
                           capture_output=True, check=True).stdout.decode()
        if byte < 0xB0 or c == c.lower():
            table[c] = byte
    return table


TCVN3 = tcvn3_table()


def tcvn3_letter(c):
    if ord(c) < 128:
        return c.encode()
    byte = TCVN3.get(c) or TCVN3.get(c.lower())
    return bytes([byte]) if byte else cp1252(c)


def by_iconv(name):
    def encode(text):
        return subprocess.run(["iconv", "-c", "-f", "UTF-8", "-t", name], input=text.encode(),
                              capture_output=True).stdout
    return encode


def vni(text):
    return b"".join(vni_letter(c) if ord(c) > 127 else c.encode() for c in text)


def tcvn3(text):
    return b"".join(map(tcvn3_letter, text))


def once_more(encode):
    """Bytes taken for Windows-1252 and saved as UTF-8."""
    def encode_twice(text):
        return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in encode(text)).encode()
    return encode_twice


ENCODINGS = [
    ("UTF-8", "UTF-8", str.encode),
    ("UTF-8, NFD", "UTF-8", lambda t: unicodedata.normalize("NFD", t).encode()),
    ("UTF-16LE", "UTF-16LE", lambda t: t.encode("utf-16-le")),
    ("TCVN3", "TCVN3", tcvn3),
    ("TCVN 5712", "TCVN3", by_iconv("TCVN5712-1")),
    ("VNI", "VNI", vni),
    ("VISCII", "VISCII", by_iconv("VISCII")),
    ("Windows-1258", "Windows-1258", by_iconv("CP1258")),
    ("UTF-8 twice", "UTF-8 twice", once_more(str.encode)),
    ("TCVN3 in Unicode", "TCVN3 in Unicode", once_more(tcvn3)),
    ("VNI in Unicode", "VNI in Unicode", once_more(vni)),
]
LENGTHS = [("article", lambda t: t), ("headline", lambda t: t.split("\n")[0])]


def articles(corpus):
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines][-500:]
    for r in records:
        text = "\n\n".join(str(r.get(k) or "") for k in ("title", "lead", "body"))
        yield unicodedata.normalize("NFC", text)


def words(text):
    return Counter(re.findall(r"\w+", text.lower()))


def main():
    program, texts = os.path.abspath(sys.argv[1] + "/tulieu"), list(articles(sys.argv[2]))
    least = 100.0
    for name, told, encode in ENCODINGS:
        row = []
        for length, cut in LENGTHS:
            with tempfile.TemporaryDirectory() as folder:
                os.mkdir(folder + "/pages")
                for i, text in enumerate(texts):
                    with open(f"{folder}/pages/{i:03}.txt", "wb") as f:
                        f.write(encode(cut(text)))
                subprocess.run([program, "-d", folder + "/a.db", "import", folder + "/pages"],
                               capture_output=True)
                db = sqlite3.connect(folder + "/a.db")
                pages = db.execute("SELECT page.name, encoding, text FROM page JOIN body"
                                   " ON body.article = page.id").fetchall()
                db.close()
            right = came = had = 0
            for page, encoding, body in pages:
                want = words(cut(texts[int(page[-7:-4])]))
                right += encoding == told
                had += sum(want.values())
                came += sum((want & words(body)).values())
            share = 100 * right / len(pages)
            least = min(least, share if length == "article" else 100)
            row.append(f"{length} {share:5.1f} % ({100 * came / had:.2f} % of words)")
        print(f"{name:18}" + "   ".join(row), flush=True)
    if least < LEAST:
        print(f"UNDER: encodings: {least:.1f} %, wanted {LEAST} %")
    return least < LEAST


if __name__ == "__main__":
    sys.exit(main())
