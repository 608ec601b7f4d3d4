package dev.nod.source;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The first bytes of files that are recognised whatever their name is. */
enum Signature {

    OLE("d0cf11e0a1b11ae1"), ZIP("504b0304"), GZIP("1f8b08"), SEVEN_ZIP("377abcaf271c"), RAR(
            "526172211a07"), XZ("fd377a585a00"), BZIP2("425a68"), ZSTD("28b52ffd");

    private final String hex;

    Signature(String hex) {
        this.hex = hex;
    }

    boolean starts(byte[] bytes) {
        var start = HexFormat.of().parseHex(hex);
        return bytes.length >= start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Why there is no text to read in such a file. */
    String reason() {
        return this == OLE
                ? "it is in an old Office format; save it as .docx or .pdf"
                : "it is an archive, which is not opened; unpack it, and include the files in it";
    }

    /** Which of them the bytes start with. */
    static Optional<Signature> of(byte[] bytes) {
        return Arrays.stream(values()).filter(signature -> signature.starts(bytes)).findFirst();
    }
}
