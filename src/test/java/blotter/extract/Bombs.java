package blotter.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small documents that unpack to a great deal. */
final class Bombs {
    private static final String TYPES =
            "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Override PartName='/word/document.xml' ContentType="
                    + "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";
    private static final String RELATIONS =
            "<?xml version='1.0'?><Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + "<Relationship Id='r1' Type="
                    + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
                    + " Target='word/document.xml'/></Relationships>";
    private static final String WORD =
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>";
    private static final int CHUNK = 1 << 20;

    private Bombs() {}

    /** A Word file of so many megabytes of paragraphs. */
    static byte[] word(int megabytes) {
        return word(
                "", "<w:p><w:r><w:t>Two men were arrested near the bridge of the town.</w:t></w:r></w:p>", megabytes);
    }

    /** A Word file with one paragraph of so many megabytes of spaces. */
    static byte[] spaces(int megabytes) {
        return word("", " ", megabytes);
    }

    /** A Word file whose entities name each other ten times over, ten deep. */
    static byte[] laughs() {
        var entities = new StringBuilder("<!DOCTYPE w:document [<!ENTITY e0 'ha'>");
        for (int i = 1; i <= 10; i++) {
            entities.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return word(entities.append("]>").toString(), "<w:p><w:r><w:t>&e10;</w:t></w:r></w:p>", 0);
    }

    private static byte[] word(String doctype, String pattern, int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, "_rels/.rels", RELATIONS);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(bytes("<?xml version='1.0'?>" + doctype + WORD));
            byte[] chunk = bytes(pattern.repeat(Math.max(1, (megabytes == 0 ? 1 : CHUNK) / pattern.length())));
            for (int i = 0; i < Math.max(1, megabytes); i++) {
                zip.write(chunk);
            }
            zip.write(bytes("</w:body></w:document>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(text));
    }

    /** A PDF of one page whose content is so many megabytes of an operator. */
    static byte[] pdf(String operator, int megabytes) {
        byte[] content = deflated(operator, megabytes);
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode/Length " + content.length + ">>stream\n"));
        out.writeBytes(content);
        out.writeBytes(bytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] deflated(String pattern, int megabytes) {
        var out = new ByteArrayOutputStream();
        byte[] chunk = bytes(pattern.repeat(CHUNK / pattern.length()));
        try (var stream = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < megabytes; i++) {
                stream.write(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Half of a document. */
    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
