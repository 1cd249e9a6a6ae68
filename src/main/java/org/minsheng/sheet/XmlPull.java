package org.minsheng.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Pulls elements out of a document in XML or a part of one: no DTD, no entities but XML's own, no depth without end. */
final class XmlPull implements AutoCloseable {

    private static final XMLInputFactory FACTORY = hardened();

    private final Closeable in;
    private final XMLStreamReader reader;
    private final Limits limits;
    private int depth;

    XmlPull(InputStream in, Limits limits) {
        this.in = in;
        this.limits = limits;
        this.reader = RefusedFileException.guard(() -> FACTORY.createXMLStreamReader(new MarkupGuard(in, limits)));
    }

    /** Text that is decoded already; what its declaration says of an encoding is not asked. */
    XmlPull(Reader in, Limits limits) {
        this.in = in;
        this.limits = limits;
        this.reader = RefusedFileException.guard(() -> FACTORY.createXMLStreamReader(in));
    }

    /** Moves to the next start of an element and returns its local name; null at the end of the document. */
    String nextStart() {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName();
            }
        }
        return null;
    }

    /** Like {@link #nextStart()} within the element at this depth: null when that element ends. */
    String nextStartWithin(int outer) {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName();
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < outer) {
                return null;
            }
        }
    }

    /** Passes over all that is within the element last started. */
    void skip() {
        int outer = depth;
        while (nextStartWithin(outer) != null) {
            // what is in it has no part in a table
        }
    }

    /** Local name of the element last started, as long as nothing was read since. */
    String name() {
        return reader.getLocalName();
    }

    /** Depth of the element last started: 1 for the root. */
    int depth() {
        return depth;
    }

    /** Value of an attribute by its local name, or null. */
    String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Value of an attribute by its local name, where two vocabularies have it: the end of its namespace, or null. */
    String attribute(String namespaceEnd, String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals(localName)
                    && namespace != null && namespace.endsWith(namespaceEnd)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Excel writes truth as 1 or true. */
    boolean isTrue(String localName) {
        String value = attribute(localName);
        return "1".equals(value) || "true".equals(value);
    }

    int number(String localName, int otherwise) {
        String value = attribute(localName);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException notNumber) {
            throw RefusedFileException.unreadable(localName + "=" + value);
        }
    }

    /** All text directly within the element last started, which is read to its end. */
    String text() {
        int outer = depth;
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && depth < outer) {
                return text.toString();
            }
            if (depth == outer && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE)) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                limits.checkTextLength(text.length());
            }
        }
    }

    /**
     * All text within the element last started, which is read to its end.
     *
     * @param substitute what an element within stands for; null where its own text is wanted
     */
    String textWithin(Function<XmlPull, String> substitute) {
        int outer = depth;
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && depth < outer) {
                return text.toString();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String instead = substitute.apply(this);
                if (instead != null) {
                    text.append(instead);
                    skip();
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
            limits.checkTextLength(text.length());
        }
    }

    private int next() {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> limits.checkXmlDepth(++depth);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> throw RefusedFileException.unreadable("the XML declares a DTD");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw RefusedFileException.unreadable("the XML refers to the entity " + reader.getLocalName());
                default -> { }
            }
            return event;
        } catch (XMLStreamException | RuntimeException broken) {
            throw RefusedFileException.unreadable(broken);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException ignored) {
            // nothing is left to be read
        }
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLReporter((message, error, information, place) -> { });
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("the XML refers to " + systemId);
        });
        return factory;
    }
}
