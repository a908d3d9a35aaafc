package no.svarbrev.invitation;

import io.nayuki.qrcodegen.QrCode;

/** A link as a QR code (ISO/IEC 18004), drawn as one path of SVG, black on white whatever the page's colours. */
final class QrPicture {
    /** The light border that the standard asks for, in squares. */
    private static final int BORDER = 4;

    private QrPicture() {}

    static String of(String link) {
        QrCode code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * BORDER;
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%2$d" height="%2$d" \
                shape-rendering="crispEdges"><rect width="100%%" height="100%%" fill="#fff"/><path d="%3$s" fill="#000"/></svg>
                """.formatted(size, size * 8, dark);
    }
}
