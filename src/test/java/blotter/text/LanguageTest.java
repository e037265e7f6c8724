package blotter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    private final Language language = new Language();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Police arrested two men on Sunday and seized a load of pills in the old town
                    ar | أعلنت الشرطة اليوم ضبط شحنة من الحبوب المخدرة في المدينة القديمة
                    ar | اعلنت الشرطه اليوم ضبط شحنه من الحبوب في المدينه
                    ckb | پۆلیس ڕایگەیاند دوو کەس لە شارەکە دەستگیر کران و بڕێک ماددەی هۆشبەر دەستی بەسەردا گیرا
                    ckb | پوليس رايگهياند دوو كهس له شارهكه دهستگير كران و ماددهكان دهستيان بهسهردا گيرا، ئهمهش ئهو كاتهى هيزهكان
                    fa | پلیس اعلام کرد دو نفر در شهر دستگیر شدند و مقداری مواد مخدر کشف گردید
                    ur | پولیس نے دو افراد کو گرفتار کر لیا ہے اور منشیات برآمد کیں
                    kmr | Polîsan ragihand ku li bajarê kevn du kes hatin girtin û hin madeyên hişber hatin desteserkirin
                    tr | Polis, eski şehirde iki kişinin gözaltına alındığını ve çok sayıda hap ele geçirildiğini açıkladı
                    de | Die Polizei hat am Sonntag in der Altstadt zwei Männer festgenommen und Tabletten sichergestellt
                    fr | La police a arrêté deux hommes dimanche dans la vieille ville et saisi des pilules
                    es | La policía detuvo el domingo a dos hombres en la ciudad vieja y se incautó de pastillas
                    en | Police arrest a man in Mosul after a raid
                    en | No arrests were made in a Mosul raid, a spokesman said
                    en | A weapons cache was found in a house in Anbar
                    pt | Um homem foi detido numa operação no centro da cidade
                    no | En mann ble pågrepet etter en razzia i byen
                    hu | Egy férfit elfogtak a rendőrök egy házban
                    it | Un uomo è stato arrestato dopo un controllo in città
                    nl | Een man is opgepakt na een inval in een huis
                    und | 1234 5678 --
                    """)
    void a_sentence_is_enough(String tag, String sentence) {
        assertThat(language.of(sentence, List.of())).isEqualTo(tag);
    }

    /** Each on its own keyboard, and typed on an Arabic one (ه ي ك for ە ی ک). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ckb | هێزەکانی ئاسایش لە سنووری قەزای کەنار دوو تۆمەتباریان دەستگیر کرد و بڕێک چەکیان دەست بەسەردا گرت
                    ckb | هيزهكانى ئاسايش له سنوورى قهزاى كهنار دوو تومهتباريان دهستگير كرد و بريك چهكيان دهست بهسهردا گرت
                    ckb | بهپيى بهياننامهيهكى فهرمى پوليس كه ئهمرو بلاو كرايهوه ئهو كهسه له بازارى كون دهستگير كراوه
                    kmr | پۆلیسێن بەژاری رۆژا ئێکشەمبێ دوو کەس ل تاخێ کەڤن گرتن و دەست دانا سەر بڕەکا چەکان ژ مالا وان
                    kmr | بەرپرسێ پۆلیسان دیار کر کو ئەڤ هەر دوو کەسێن هاتینە گرتن ژ دەرڤەی پارێزگەهێ هاتبوون و د لێکۆلینێ دا دان پێ کر
                    kmr | پوليسين باژارى رۆژا ئيكشهمبى دوو كهس ل تاخى كهڤن گرتن و ئهڤه ژ لايى دادگههى ڤه هاتيه ديار كرن كو وان چهك ژ دهرڤهى ئيناينه
                    sdh | هێزەیل پۆلیس لە شار کەنار دو تاوانبار دەسگیر کردن و وەل یەکا چەکەیل فرەێگ گرتنە دەس
                    sdh | وەزارەت ناوخوەیی وت هێزەیل ئەمنی وەشوون کاریگەری وڵاتەیل تر گردن و کەسێگ لە ناو مالێگ گیریا
                    sdh | هيزهيل پوليس له شار كهنار دو تاوانبار دهسگير كردن و وهل يهكا چهكهيل فرهيگ گرتنه دهس
                    """)
    void each_kurdish_is_told_on_either_keyboard(String tag, String sentence) {
        assertThat(language.of(sentence, List.of())).isEqualTo(tag);
        assertThat(language.of(sentence, List.of("ar"))).isEqualTo(tag);
    }

    @Test
    void what_is_claimed_settles_only_what_the_text_leaves_open() {
        assertThat(language.of("Harran", List.of("tr"))).isEqualTo("tr");
        assertThat(language.of("أعلنت الشرطة اليوم ضبط شحنة من الحبوب", List.of("en-US")))
                .isEqualTo("ar");
        assertThat(language.of("Harran", List.of("ar"))).isEqualTo("und");
        assertThat(language.of("Two men held in Berlin", List.of("en"))).isEqualTo("en");
        assertThat(language.of("Two men held in Berlin", List.of("de"))).isEqualTo("de");
        assertThat(language.of("Die Polizei hat am Sonntag zwei Männer gefasst", List.of("en")))
                .isEqualTo("de");
    }

    @Test
    void a_short_statement_in_english_is_no_swedish() {
        assertThat(language.of("Police in Basra arrested three men.", List.of()))
                .isEqualTo("en");
        assertThat(language.of("Polisen i Malmö grep tre män på söndagen.", List.of()))
                .isEqualTo("sv");
    }
}
