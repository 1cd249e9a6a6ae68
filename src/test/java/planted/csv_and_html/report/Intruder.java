package planted.csv_and_html.report;

/** Planted to be found. */
public class Intruder {
    Object html = new org.jsoup.nodes.Document("");
}
