package no.svarbrev.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPictureTest {
    private static final int SCALE = 8;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9]+) ");
    private static final Pattern SQUARE = Pattern.compile("M([0-9]+),([0-9]+)h1v1h-1z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://svar.example.no/u/d64j3akb5k",
                "http://localhost:8080/u/abcdefghjk",
                "https://xn--sprrelink-l8a.no/u/a"
            })
    void theLinkIsReadFromThePictureByAnotherProgram(String link) throws ReaderException {
        assertThat(read(QrPicture.of(link))).isEqualTo(link);
    }

    private static String read(String svg) throws ReaderException {
        int size = SIZE.matcher(svg)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
        int[] pixels = new int[size * SCALE * size * SCALE];
        Arrays.fill(pixels, 0xffffff);
        SQUARE.matcher(svg).results().forEach(square -> darken(pixels, size * SCALE, square));
        RGBLuminanceSource picture = new RGBLuminanceSource(size * SCALE, size * SCALE, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }

    private static void darken(int[] pixels, int width, MatchResult square) {
        int left = Integer.parseInt(square.group(1)) * SCALE;
        int top = Integer.parseInt(square.group(2)) * SCALE;
        for (int y = top; y < top + SCALE; y++) {
            Arrays.fill(pixels, y * width + left, y * width + left + SCALE, 0);
        }
    }
}
