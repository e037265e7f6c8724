package blotter;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Runs every test class under a locale drawn from its name and a seed, among them those that break careless code: Turkish
 * (dotless i), Arabic and Persian with their own digits, Sorani, Thai with its Buddhist years. {@code -Dtests.seed=7} draws
 * anew; a failure says which locale it was, and {@code -Dtests.locale=ar-IQ-u-nu-arab} takes it back. The library that drives
 * the browser spells its own words by the locale and cannot work in Turkish, so browser tests never draw that.
 */
public final class RandomLocale implements BeforeAllCallback, AfterAllCallback, TestWatcher {
    private static final List<String> TAGS =
            List.of("en-US", "tr-TR", "ar-IQ-u-nu-arab", "ckb-IQ", "fa-IR-u-nu-arabext", "th-TH-u-ca-buddhist");

    private final Locale before = Locale.getDefault();

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() == null) {
            var told = System.getProperty("tests.locale");
            var tag = told != null ? told : drawn(context.getRequiredTestClass().getSimpleName());
            Locale.setDefault(Locale.forLanguageTag(tag));
        }
    }

    private static String drawn(String name) {
        var tags = TAGS.stream()
                .filter(tag -> !tag.startsWith("tr") || !name.endsWith("BrowserTest"))
                .toList();
        return tags.get(new Random(Long.getLong("tests.seed", 1) * 31 + name.hashCode()).nextInt(tags.size()));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        System.err.println(context.getDisplayName() + " failed under -Dtests.locale="
                + Locale.getDefault().toLanguageTag());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() == null) {
            Locale.setDefault(before);
        }
    }
}
