package io.poamledger.exchange.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * Lays a document out and writes it as PDF: tagged (PDF/UA), with its language and title, its font embedded. The same document gives the same
 * bytes: nothing in them says when they were made. Nothing that the document names is fetched.
 */
public final class TaggedPdf {

    /** What a style sheet calls the font. */
    public static final String FONT = "document";

    private static final float VERSION = 1.7f;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private TaggedPdf() {}

    /**
     * Writes a document; its characters that the font has no sign for are written as {@code [U+4E2D]}.
     *
     * @param document XHTML, with its style sheet in it
     * @param number that tells this document from others
     */
    public static void write(Document document, long number, OutputStream to) throws IOException {
        makeLegible(document);
        try (var renderer = renderer(document)) {
            renderer.layout();
            try (var pdf = renderer.createPDFKeepOpen()) {
                withoutTime(pdf);
                pdf.setDocumentId(number);
                pdf.save(to);
            }
        }
    }

    private static PdfBoxRenderer renderer(Document document) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(VERSION);
        builder.withProducer("POA&M Ledger");
        builder.useFont(Glyphs::regular, FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(Glyphs::bold, FONT, 700, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(RightToLeft::new);
        builder.useUnicodeBidiReorderer(RightToLeft.REORDERER);
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((_, _) -> false, priority);
        }
        builder.withW3cDocument(document, "");
        return builder.buildPdfRenderer();
    }

    private static void withoutTime(PDDocument pdf) {
        var information = new PDDocumentInformation();
        information.setTitle(pdf.getDocumentInformation().getTitle());
        information.setProducer(pdf.getDocumentInformation().getProducer());
        pdf.setDocumentInformation(information);
    }

    private static void makeLegible(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(Glyphs.legible(node.getNodeValue()));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            makeLegible(child);
        }
    }
}
