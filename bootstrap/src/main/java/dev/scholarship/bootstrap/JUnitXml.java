package dev.scholarship.bootstrap;

import dev.scholarship.domain.eligibility.table.TableReport;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The form in which build servers read the outcome of tests: a suite for each table, a case for each row. */
final class JUnitXml {
    private JUnitXml() {}

    /** @return how many rows were written */
    static long write(Map<String, TableReport> reports, Writer out) throws IOException {
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (var report : reports.entrySet()) {
                write(report.getKey(), report.getValue(), xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return reports.values().stream()
                    .mapToLong(report -> report.outcomes().size())
                    .sum();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(String file, TableReport report, XMLStreamWriter xml) throws XMLStreamException {
        long failures =
                report.outcomes().stream().filter(outcome -> !outcome.passes()).count();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", file);
        xml.writeAttribute("tests", String.valueOf(report.outcomes().size()));
        xml.writeAttribute("failures", String.valueOf(failures));
        for (var outcome : report.outcomes()) {
            write(file, outcome, xml);
        }
        xml.writeEndElement();
    }

    private static void write(String file, TableReport.Outcome outcome, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", file);
        xml.writeAttribute("name", outcome.row().name());
        if (!outcome.passes()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", String.join("; ", outcome.differences()));
            xml.writeCharacters("line " + outcome.row().line());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
