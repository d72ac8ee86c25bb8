"""Files that no house should stumble over, each made on the spot: name -> what is in it."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx
import openpyxl
import pikepdf

from tests.rodedraad.readers.files import ODT_MIME, ods, odt, rewrite_member, sheet, with_declaration, zipped

LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a0 "lolololololololololololololololololol">'
    + "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 9))
    + "]>"
)
OUTSIDE = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
# What Word and Excel make of a document with a password.
LOCKED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
)
REPEATED = f'<table:table-cell table:number-columns-repeated="1000000"><text:p>{"A" * 1000}</text:p></table:table-cell>'
ARABIC = "أريد المزيد من الأشجار في الشارع حيث ألعب مع أصدقائي بعد المدرسة"


@dataclass(frozen=True)
class Bad:
    """A file to bring; `read` where it only looks odd and has to be read."""

    case: str
    name: str
    make: Callable[[Path], None]
    read: bool = False


def content(data: bytes | str | Callable[[], bytes]) -> Callable[[Path], None]:
    """A file of these bytes; large ones are made when they are needed."""

    def write(path: Path) -> None:
        made = data() if callable(data) else data
        path.write_bytes(made if isinstance(made, bytes) else made.encode())

    return write


def small_docx(path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("HALLO, er is geen plek om elkaar te ontmoeten.")
    document.save(str(path))
    return path


def small_xlsx(path: Path) -> Path:
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    for row in (["nr", "tekst"], [1, "HALLO, er is geen plek om elkaar te ontmoeten."]):
        workbook.active.append(row)
    workbook.save(path)
    return path


def half(make: Callable[[Path], object]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        make(path)
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2])

    return write


def changed(
    make: Callable[[Path], object], member: str, change: Callable[[bytes], bytes]
) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        make(path)
        rewrite_member(path, member, change)

    return write


def swollen(data: bytes) -> bytes:
    return data.replace(b"HALLO", b"A" * 280_000_000)


def locked_pdf(path: Path) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(path, encryption=pikepdf.Encryption(owner="eigenaar", user="geheim"))


def half_pdf(path: Path) -> None:
    pdf = pikepdf.new()
    for _ in range(40):
        pdf.add_blank_page()
    pdf.save(path)


def locked_zip(path: Path) -> None:
    """As `zip -e` marks its members."""
    data = bytearray(zipped({"verslag.txt": b"Er is geen plek om elkaar te ontmoeten.\n"}))
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + place] |= 1
    path.write_bytes(bytes(data))


def many_members(number: int) -> Callable[[Path], None]:
    """A ZIP of so many empty members, written by hand: a library would take minutes."""

    def write(path: Path) -> None:
        with path.open("wb") as stream:
            for at in range(number):
                name = b"%08d.txt" % at
                stream.write(
                    struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 0, 0, 0, 0, 0, 0, len(name), 0) + name
                )
            start = stream.tell()
            for at in range(number):
                name = b"%08d.txt" % at
                head = struct.pack(
                    "<4s6H3L5H2L",
                    *(
                        b"PK\x01\x02",
                        20,
                        20,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        len(name),
                        0,
                        0,
                        0,
                        0,
                        0,
                        at * (30 + len(name)),
                    ),
                )
                stream.write(head + name)
            size = stream.tell() - start
            # The number does not fit in the plain ending; readers go by the size of the directory or by ZIP64.
            stream.write(
                struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, number, number, size, start)
            )
            stream.write(struct.pack("<4sLQL", b"PK\x06\x07", 0, start + size, 1))
            stream.write(struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, size, start, 0))

    return write


def bomb_in_bombs(path: Path) -> None:
    """A ZIP of ZIPs of ZIPs, as 42.zip."""
    inner = zipped({f"{at}.txt": b"0" * 20_000_000 for at in range(4)})
    for _ in range(3):
        inner = zipped({f"{at}.zip": inner for at in range(16)})
    path.write_bytes(inner)


def long_line(start: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with path.open("wb") as stream:
            stream.write(start)
            for _ in range(200):
                stream.write(b"a" * 1_000_000)

    return write


def merged(path: Path) -> None:
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    for row in (
        ["Tafel 3", None, None],
        ["nr", "bijdrage", None],
        [1, "Er is geen plek om elkaar te ontmoeten in ons dorp.", None],
        [2, "Wij willen dat de bus ook na negen uur nog rijdt.", None],
    ):
        workbook.active.append(row)
    for cells in ("A1:C1", "B2:C2", "B3:C3", "B4:C4"):
        workbook.active.merge_cells(cells)
    workbook.save(path)


def formulas(path: Path) -> None:
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    for row in (
        ["nr", "bijdrage"],
        ["=1+1", "Er is geen plek om elkaar te ontmoeten in ons dorp."],
        ["=A2+1", '=CONCATENATE("De bus ","rijdt niet")'],
        ["=A3+1", "=cmd|' /C calc'!A0"],
    ):
        workbook.active.append(row)
    workbook.save(path)


def xxe_odt(path: Path) -> None:
    path.write_bytes(odt("<text:p>HALLO</text:p>"))
    rewrite_member(path, "content.xml", with_declaration(OUTSIDE, "&x;"))


def deep_odt(path: Path) -> None:
    path.write_bytes(odt("<text:p>" * 200_000 + "diep" + "</text:p>" * 200_000))


def many_columns(path: Path) -> None:
    row = ";".join(f"kolom{at}" for at in range(200_000))
    path.write_bytes((row + "\n" + row + "\n").encode())


BAD = [
    Bad("empty file", "leeg.csv", content(b"")),
    Bad("empty Word file", "leeg.docx", content(b"")),
    Bad("nothing but white space", "wit.txt", content("\ufeff \r\n\r\n \t")),
    Bad("a picture called CSV", "foto.csv", content(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)),
    Bad("a program called Word", "virus.docx", content(b"MZ\x90\0" + bytes(range(256)) * 40)),
    Bad(
        "a table called Word",
        "tabel.docx",
        content("nr;bijdrage\n1;Er is geen plek om elkaar te ontmoeten.\n"),
        True,
    ),
    Bad("password: DOCX", "geheim.docx", content(LOCKED)),
    Bad("password: XLSX", "geheim.xlsx", content(LOCKED)),
    Bad("password: ZIP", "geheim.zip", locked_zip),
    Bad("password: PDF", "geheim.pdf", locked_pdf),
    Bad(
        "password: ODT",
        "geheim.odt",
        content(zipped({"mimetype": ODT_MIME, "META-INF/manifest.xml": b"<m:encryption-data/>"})),
    ),
    Bad("truncated: DOCX", "half.docx", half(small_docx)),
    Bad("truncated: XLSX", "half.xlsx", half(small_xlsx)),
    Bad("truncated: PDF", "half.pdf", half(half_pdf)),
    Bad("truncated: JSON", "half.json", content('[{"text": "Er is geen plek om')),
    Bad("bomb: ZIP", "bom.zip", content(lambda: zipped({"bom.txt": b"0" * 280_000_000}))),
    Bad("bomb: ZIP of ZIPs", "bommen.zip", bomb_in_bombs),
    Bad("bomb: ODT of 300 kB", "bom.odt", content(lambda: odt("<text:p>" + "A" * 280_000_000 + "</text:p>"))),
    Bad("bomb: XLSX", "bom.xlsx", changed(small_xlsx, "xl/worksheets/sheet1.xml", swollen)),
    Bad("bomb: repeated cells in ODS", "bom.ods", content(ods(sheet("a", [["tekst"], [REPEATED]])))),
    Bad("bomb: nested without end", "diep.odt", deep_odt),
    Bad(
        "XXE in DOCX", "xxe.docx", changed(small_docx, "word/document.xml", with_declaration(OUTSIDE, "&x;"))
    ),
    Bad("XXE in ODT", "xxe.odt", xxe_odt),
    Bad(
        "billion laughs in XLSX",
        "lach.xlsx",
        changed(small_xlsx, "xl/worksheets/sheet1.xml", with_declaration(LAUGHS, "&a8;")),
    ),
    Bad("NUL bytes in text", "nul.txt", content(b"Er is geen plek\0\0 om elkaar te ontmoeten.\n" * 50)),
    Bad("NUL bytes in CSV", "nul.csv", content(b"nr;bijdrage\n1;Er is geen pl\0ek.\n")),
    Bad("text from right to left", "rechts.csv", content(f"nr;bijdrage\n1;{ARABIC}\n"), True),
    Bad("merged cells", "samengevoegd.xlsx", merged, True),
    Bad("formulas", "formules.xlsx", formulas, True),
    Bad("CSV without a text column", "getallen.csv", content("a;b\n1;2\n3;4\n5;6\n")),
    Bad("a line of 200 MB: CSV", "lang.csv", long_line(b"nr;bijdrage\n1;")),
    Bad("a line of 200 MB: text", "lang.txt", long_line(b"")),
    Bad("a line of 200 MB: JSON", "lang.json", long_line(b'[{"text": "')),
    Bad("200,000 columns", "breed.csv", many_columns),
    Bad("a format not read: RTF", "verslag.rtf", content(b"{\\rtf1\\ansi Hallo}")),
    Bad(
        "a format not read: old Word",
        "verslag.doc",
        content(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)),
    ),
    Bad("a recording", "opname.mp3", content(b"ID3\x04" + bytes(2000))),
    Bad("an unknown format", "meting.xyz", content(bytes(range(1, 32)) * 40)),
    Bad("ZIP with 5,001 members", "veel.zip", content(zipped({f"{at}.txt": b"x" for at in range(5_001)}))),
    Bad("ZIP with 1,500,000 members", "heelveel.zip", many_members(1_500_000)),
    Bad("ZIP with a path that leads out", "pad.zip", content(zipped({"../../elders.txt": b"tekst"}))),
    Bad("JSON nested without end", "diep.json", content(b"[" * 200_000)),
]
