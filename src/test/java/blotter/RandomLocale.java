package blotter;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Runs every test class under a locale drawn by chance, among them those that break careless code: Turkish (dotless i),
 * Arabic and Persian with their own digits, Sorani, Thai with its Buddhist years. A failure says which one it was; {@code
 * -Dtests.locale=ar-IQ-u-nu-arab} takes it back.
 */
public final class RandomLocale implements BeforeAllCallback, AfterAllCallback, TestWatcher {
    private static final List<String> TAGS =
            List.of("en-US", "tr-TR", "ar-IQ-u-nu-arab", "ckb-IQ", "fa-IR-u-nu-arabext", "th-TH-u-ca-buddhist");

    private final Locale before = Locale.getDefault();

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() == null) {
            var told = System.getProperty("tests.locale");
            var tag = told != null ? told : TAGS.get(ThreadLocalRandom.current().nextInt(TAGS.size()));
            Locale.setDefault(Locale.forLanguageTag(tag));
        }
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
