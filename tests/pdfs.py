"""Small PDFs, written by hand: lines of Helvetica at their places on one page."""

PAGE_TOP = 800
PITCH = 14


def pdf_of(*paragraphs, gap=10):
    """Give the bytes of a PDF in which each paragraph is a list of lines, and a gap parts paragraphs."""
    drawn, y = [], PAGE_TOP
    for lines in paragraphs:
        for line in lines:
            drawn.append(f"BT /F1 11 Tf 1 0 0 1 50 {y} Tm ({_escaped(line)}) Tj ET")
            y -= PITCH
        y -= gap
    stream = "\n".join(drawn).encode("cp1252")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    return _file(objects)


def _escaped(line):
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects):
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    size = len(objects) + 1
    return (
        written
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + end % (size, len(written))
    )
