package blotter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are as the index folds them. */
final class NameSpellingsTest {
    private static final Set<Orthography> LATIN = Set.of(Orthography.LATIN);
    private static final Set<Orthography> ARABIC = Set.of(Orthography.ARABIC, Orthography.SORANI);

    private static boolean leads(String word, String other) {
        var spellings = NameSpellings.of(
                word, NameSpellings.latin(word) ? LATIN : ARABIC, NameSpellings.latin(other) ? LATIN : ARABIC);
        return leads(spellings, 0, other) && spellings.plausible(other);
    }

    private static boolean leads(NameSpellings spellings, int knot, String rest) {
        return (rest.isEmpty() && spellings.ends().contains(knot))
                || spellings.steps().stream()
                        .filter(step -> step.from() == knot && rest.startsWith(step.letters()))
                        .anyMatch(step -> leads(
                                spellings,
                                step.to(),
                                rest.substring(step.letters().length())));
    }

    @ParameterizedTest
    @CsvSource({
        "mustafa,مصطفی",
        "mustafa,مستهفا",
        "kareem,کریم",
        "karim,کهریم",
        "hasan,حسن",
        "hassan,حسن",
        "hassan,حسان",
        "husain,حسین",
        "hussein,حوسین",
        "mohammed,محمد",
        "mohammed,muhamad",
        "salim,سالم",
        "salim,سلیم",
        "jaafar,جعفر",
        "jafar,جعفر",
        "saad,سعد",
        "saeed,سعید",
        "aisha,عایشه",
        "raed,راید",
        "wael,وایل",
        "yahya,یحی",
        "othman,عثمان",
        "osman,othman",
        "khalid,khaled",
        "qasim,kasim",
        "zainab,زینب",
        "zainab,زهینهب",
        "fatimah,فاطمه",
        "sherko,شیرکو",
        "ahmad,یهحمهد",
        "abdulrahman,عبدالرحمن",
        "abdulrahman,عهبدولرهحمان",
        "salahuddin,صلاحالدین",
        "محمد,موحهممهد"
    })
    void one_name_leads_to_the_other_and_back(String one, String other) {
        assertThat(leads(one, other)).as(one + " " + other).isTrue();
        assertThat(leads(other, one)).as(other + " " + one).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "hasan,حسین",
        "husain,حسن",
        "karim,کرم",
        "karam,کریم",
        "karam,karim",
        "jamal,جمیل",
        "jamil,jamal",
        "hamad,حامد",
        "hamid,حمد",
        "ahmad,محمد",
        "mahmoud,محمد",
        "محمد,محمود",
        "ammar,عمر",
        "said,سعد",
        "ziad,زید",
        "samer,سمیر",
        "khalid,خلیل",
        "majid,مجد",
        "ali,علاء",
        "alaa,علی",
        "aram,یارا"
    })
    void names_that_only_look_alike_do_not_meet(String one, String other) {
        assertThat(leads(one, other)).as(one + " " + other).isFalse();
        assertThat(leads(other, one)).as(other + " " + one).isFalse();
    }
}
