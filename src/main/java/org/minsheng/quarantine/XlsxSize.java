package org.minsheng.quarantine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** How large an xlsx becomes when it is opened. */
final class XlsxSize {

    private static final int BUFFER = 1 << 16;

    private XlsxSize() {
    }

    /** Inflated bytes of its parts, counted and not believed; counting ends beyond the limit. */
    static long ofSheets(byte[] content) throws IOException {
        long size = 0;
        long most = OriginalBook.sheetBytesMax();
        byte[] buffer = new byte[BUFFER];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                boolean isXml = part.getName().endsWith(".xml");
                for (int n = zip.read(buffer); n >= 0 && size <= most; n = zip.read(buffer)) {
                    size += isXml ? n : 0;
                }
            }
        }
        return size;
    }
}
