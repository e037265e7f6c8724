package blotter.evaluation;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Choice;
import blotter.gazetteer.Choice.Asked;
import blotter.gazetteer.Choice.Form;
import blotter.gazetteer.Gazetteer;
import blotter.gazetteer.Gazetteer.Named;
import blotter.gazetteer.Words;
import blotter.release.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Scores which place is meant by names that are given, on LGL (US local news) and TR-News (news of the world): the share
 * within 161 km of the annotated place, over all annotated places that have coordinates.
 */
final class ToponymMeasure implements Measure {
    private static final double NEAR_KM = 161;
    private static final double EARTH_DIAMETER_KM = 12_742;
    private final String set;
    private final String file;
    private final Path crawlConfig;

    /**
     * Measures one set.
     *
     * @param set lgl or tr-news
     * @param crawlConfig the folder whose places are laid over the gazetteer
     */
    public ToponymMeasure(String set, Path crawlConfig) {
        this.set = set;
        this.file = set.equals("lgl") ? "enrichment/geo/lgl/lgl.xml" : "enrichment/geo/tr-news/TR-News.xml";
        this.crawlConfig = crawlConfig;
    }

    @Override
    public String name() {
        return set;
    }

    @Override
    public boolean present(Path data) {
        return Files.isRegularFile(data.resolve(file));
    }

    @Override
    public List<Score> run(Path data) throws IOException {
        Gazetteer gazetteer = Gazetteer.load(CrawlConfig.load(crawlConfig).locations());
        Choice choice = new Choice(gazetteer);
        Document xml =
                Jsoup.parse(Files.readString(data.resolve(file), StandardCharsets.UTF_8), "", Parser.xmlParser());
        int right = 0;
        int cases = 0;
        for (Element article : xml.select("article")) {
            Element text = article.selectFirst("> text");
            Words words = Words.of(text == null ? "" : text.wholeText());
            List<Asked> asked = new ArrayList<>();
            List<Element> gold = new ArrayList<>();
            int from = 0;
            for (Element toponym : article.select("toponym:has(lat)")) {
                String phrase = toponym.select("phrase").text();
                int at = words.folded().toString().indexOf(blotter.text.Fold.key(phrase), from);
                int start = Math.max(0, at);
                from = at < 0 ? from : at;
                Named named = gazetteer.named(
                        words, start, start + blotter.text.Fold.key(phrase).length());
                if (at < 0) {
                    named = gazetteer.named(
                            Words.of(phrase), 0, blotter.text.Fold.key(phrase).length());
                }
                asked.add(new Asked(named, null, true, Form.of(words, named)));
                gold.add(toponym);
            }
            List<@Nullable Location> chosen = choice.choose(asked, null, peoples(gazetteer, words));
            for (int i = 0; i < gold.size(); i++) {
                cases++;
                Location location = chosen.get(i);
                right += location != null && near(location, gold.get(i)) ? 1 : 0;
            }
        }
        return List.of(Score.of(set + ".within-161km", cases == 0 ? 0 : (double) right / cases, cases));
    }

    private static boolean near(Location location, Element gold) {
        double lat = Double.parseDouble(gold.select("lat").text());
        double lon = Double.parseDouble(gold.select("lon").text());
        double a = Math.sin(Math.toRadians(lat - location.lat()) / 2);
        double b = Math.sin(Math.toRadians(lon - location.lon()) / 2);
        double x = a * a + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(location.lat())) * b * b;
        return EARTH_DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(x))) <= NEAR_KM;
    }

    private static Map<String, Integer> peoples(Gazetteer gazetteer, Words words) {
        Map<String, Integer> counts = new HashMap<>();
        gazetteer.peoples(words).forEach(one -> counts.merge(one.country(), 1, Integer::sum));
        return counts;
    }
}
