package blotter.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.DateSpan;
import blotter.release.Location;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    private static final CrawlConfig CONFIG = CrawlConfig.load(Path.of("crawl-config"));

    private static final Enricher ENRICHER =
            new Enricher(Gazetteer.load(CONFIG.locations()), Agencies.of(CONFIG.agencies()), CONFIG.topics());

    private static List<Location.Mention> mentions(String lang, String text) {
        return ENRICHER.enrich(new Document(
                        null, "", text, lang, DateSpan.day(LocalDate.of(2025, 3, 11)), null, false, List.of()))
                .locations();
    }

    /** The names of the places where it happened. */
    private static List<String> scenes(String lang, String text) {
        return mentions(lang, text).stream()
                .filter(one -> one.role().inFacet())
                .map(Location.Mention::name)
                .toList();
    }

    @Test
    void a_street_or_quarter_that_bears_a_towns_name_is_not_that_town() {
        assertThat(scenes("ar", "ألقت شرطة النجف القبض على متهم في شارع بغداد في الكوفة."))
                .containsExactly("Kufa");
        assertThat(scenes("ckb", "لە گەڕەکی کەرکووک لە شاری هەولێر دوو کەس دەستگیرکران."))
                .containsExactly("Erbil");
        assertThat(scenes("en", "Police arrested a man in the Karbala neighbourhood of Erbil."))
                .containsExactly("Erbil");
        assertThat(scenes("en", "Police arrested a man in a Baghdad neighbourhood."))
                .contains("Baghdad");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mosul | en | Police arrested two men in Mosul, 400 km north of Baghdad.
            Mosul | ar | ألقت الشرطة القبض على متهمين اثنين في الموصل شمالي العاصمة بغداد.
            Mosul | ckb | پۆلیس دوو کەسی لە موسڵ، لە باکووری بەغدا، دەستگیرکرد.
            Tarmia District; Baghdad | ar | ألقت الشرطة القبض على متهمين اثنين في قضاء الطارمية شمال بغداد.
            """)
    void a_town_that_only_gives_the_bearing_of_another_is_no_scene(String names, String lang, String text) {
        assertThat(scenes(lang, text)).containsExactlyInAnyOrderElementsOf(list(names));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sulaymaniyah | ckb | پۆلیس تۆمەتبارێکی دانیشتووی هەولێری لە سلێمانی دەستگیرکرد.
            Karbala | en | Police arrested a resident of Fallujah in Karbala on Monday.
            Gharbia | ar | ضبط شخصين مقيمين بمحافظة قنا وآخر بنطاق محافظة الغربية في مصر.
            """)
    void where_somebody_lives_is_no_scene(String names, String lang, String text) {
        assertThat(scenes(lang, text)).containsExactlyInAnyOrderElementsOf(list(names));
    }

    /** کەوتە, fell, گوتی, said, بەند, bound, دوکان, shop: towns elsewhere are spelled so. */
    @Test
    void common_words_of_sorani_are_no_far_towns() {
        assertThat(scenes("ckb", "بەڕێوەبەری ناحیەکە گوتی پۆلیس لە دوکانێک لە سلێمانی دوو دزی گرت و بەند کران."))
                .containsExactly("Sulaymaniyah");
        assertThat(scenes("ckb", "هێزێک کەوتە بۆسەوە و بە ڕێزەوە لە هەولێر سێ کەس دەستگیرکران بوون."))
                .containsExactly("Erbil");
        assertThat(scenes("ckb", "پۆلیس لە شاری وانی تورکیا دوو کەسی دەستگیرکرد."))
                .contains("Van");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Van | en | Turkish police detained five people in Van on Tuesday.
            Erbil | en | Police in Erbil stopped a Van on Tuesday and seized the Van and 40 kg of hashish.
            """)
    void a_towns_name_that_is_a_word_too_is_the_town_after_in(String names, String lang, String text) {
        assertThat(scenes(lang, text)).containsExactlyInAnyOrderElementsOf(list(names));
    }

    @Test
    void the_towns_a_road_leads_to_are_not_where_it_happened() {
        assertThat(
                        scenes(
                                "en",
                                "A trader abducted on the road between Koya and Erbil was freed on Monday by the police in Kirkuk."))
                .containsExactly("Kirkuk");
    }

    @Test
    void a_quarter_is_looked_for_where_the_text_plays() {
        assertThat(scenes("en", "Police in Kirkuk arrested a man in a flat in the al-Nasr neighbourhood on Monday."))
                .containsExactly("Kirkuk");
    }

    @Test
    void a_common_word_or_a_title_is_no_town() {
        assertThat(scenes("en", "Officers of the National City Police Department arrested a man in Erbil on Monday."))
                .containsExactly("Erbil");
        assertThat(scenes("en", "Police arrested a man in Erbil. The Superior Court Judge remanded him on Monday."))
                .containsExactly("Erbil");
        assertThat(scenes("en", "Officers arrested a man in Police, Poland, on Monday."))
                .contains("Police");
    }

    @Test
    void a_towns_name_told_with_a_first_name_is_a_person() {
        assertThat(scenes(
                        "en",
                        "Officers in Erbil said the suspect Karl Richardson fled. Richardson was arrested on Monday."))
                .containsExactly("Erbil");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ar Ruţbah | en | Iraqi troops killed four militants in Rutba on Monday, Baghdad said.
            Ar Ruţbah | en | Iraqi troops killed four militants on Monday in Rutba, Baghdad said.
            Soran | ar | أربيل (إقليم كردستان) - اعتقلت قوات الأسايش متهمين في سوران يوم الاثنين في كردستان العراق.
            Kurdistan Province | en | SANANDAJ, Iran - Police in Kurdistan province arrested two smugglers on Monday.
            """)
    void a_capital_that_speaks_and_a_region_are_no_scenes(String names, String lang, String text) {
        assertThat(scenes(lang, text)).containsExactlyInAnyOrderElementsOf(list(names));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jazan Region | ar | قبضت الشرطة على مواطن بمنطقة جازان. وتهيب الجهات الأمنية بالمواطنين الإبلاغ عن تهريب المخدرات بالرقم (911) في مناطق مكة المكرمة والرياض.
            Jizan | en | Police arrested two men in Jazan on Monday. Authorities urge everyone to report drug dealing by calling 911 in Makkah, Riyadh and the Eastern Province.
            Erbil | en | Police arrested two men in Erbil on Monday. Anyone with information about those arrested in Kirkuk is asked to call.
            """)
    void what_is_asked_of_the_public_is_no_scene(String names, String lang, String text) {
        assertThat(scenes(lang, text)).containsExactlyInAnyOrderElementsOf(list(names));
    }

    @Test
    void the_seat_of_a_command_is_no_scene_where_it_acts_in_other_countries() {
        assertThat(scenes(
                        "en",
                        "TAMPA, Fla. - U.S. Central Command forces arrested four members of ISIS in Syria last week."))
                .containsExactly("Syria");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kent; England | en | Officers of the National Crime Agency arrested two men in Kent, England, on Monday.
            Erbil | en | Police in Erbil arrested Kent Varley on Monday.
            West Midlands | en | Officers of the National Crime Agency arrested two men in the West Midlands on Monday.
            Qalyubia | ar | ألقت الشرطة المصرية القبض على متهمين بالقليوبية يوم الأحد.
            """)
    void counties_and_governorates_go_by_their_bare_names(String names, String lang, String text) {
        assertThat(scenes(lang, text)).containsExactlyInAnyOrderElementsOf(list(names));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Beirut | ar | أوقفت دورية لقوى الأمن الداخلي متهماً في محلة عين الرمانة في بيروت.
            Baalbek-Hermel | ar | ألقى الجيش اللبناني القبض على متهمين في بلدة القصر بمحافظة بعلبك الهرمل.
            Erbil | ckb | بەهۆی کێشەیەکەوە دوو کەس لە هەولێر دەستگیرکران و سێ کەس گیران.
            """)
    void a_part_of_another_name_or_a_common_word_is_no_town_elsewhere(String names, String lang, String text) {
        assertThat(scenes(lang, text)).containsExactlyInAnyOrderElementsOf(list(names));
    }

    /** What stands between semicolons; a dash for nothing. */
    private static List<String> list(String told) {
        return told.equals("-") ? List.of() : List.of(told.split("; ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mosul | ar | اعتقلت قوات الأمن في الموصل ثلاثة إرهابيين حاولوا إثارة الفتنة الطائفية.
            Kirkuk | ar | أكدت شرطة كركوك عزمها القضاء على تجار المخدرات واعتقلت أربعة منهم.
            Kirkuk | ar | أكدت شرطة كركوك حرصها على المحافظة على أمن المواطنين واعتقلت أربعة متهمين.
            Saudi Arabia | ar | اعتقلت قوات الأمن السعودية ثلاثة إرهابيين حاولوا إثارة الفتنة الطائفية.
            Saudi Arabia | ar | اعتقلت الشرطة السعودية ثلاثة متهمين في محافظة بيشة يوم الأحد.
            Bishah | ar | اعتقلت الشرطة ثلاثة متهمين في محافظة بيشة يوم الأحد.
            Basra | ar | قال القائد في حديثه إن القوات تعمل دوما بأسلحة حديثة واعتقلت في البصرة ثلاثة متهمين.
            Haditha | ar | نفذت القوات الأمنية عملية في حديثة واعتقلت ثلاثة إرهابيين.
            Kirkuk | ckb | هيزه‌كانى ئاسايش له‌ كه‌ركوكدا سى تاوانباريان ده‌ستگير كرد.
            Douma | ar | اعتقلت قوات الأمن السورية متهمين اثنين في دوما يوم الأحد.
            Rif Dimashq; Douma | ar | اعتقلت قوات الأمن في ريف دمشق متهمين اثنين وداهمت دوما يوم الأحد.
            """)
    void a_common_word_or_one_with_an_ending_is_no_place_in_arabic(String names, String lang, String text) {
        assertThat(scenes(lang, text)).containsAll(list(names));
        assertThat(scenes(lang, text))
                .doesNotContain("Ta’if", "Ali", "Sulaymaniyah Governorate", "Erbil Governorate", "Aleppo");
        for (String town : List.of("Douma", "Haditha")) {
            assertThat(scenes(lang, text).contains(town)).as(town).isEqualTo(names.contains(town));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Stanton | en | A Garden Grove man was arrested on Monday for the murder of two people in Stanton, California.
            Westminster | en | Police in Westminster, California, arrested Karim Odeh, 40, of Yorba Linda, on Monday.
            Westminster | en | Police in Westminster, California, arrested Karim Odeh, 40, Irvine, on Monday.
            """)
    void where_somebody_only_lives_is_not_where_it_happened(String scene, String lang, String text) {
        assertThat(scenes(lang, text)).containsExactlyInAnyOrder(scene, "California");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Athens | Officers Ron Finch and Chad Walker arrested two men in Athens, Texas, after Virginia Brand was shot.
            Westminster | James Guerrero, 54, and Gilbert Lara were arrested in Westminster, California.
            Laguna Hills | Police arrested a man in Laguna Hills, California, near the La Paz off-ramp.
            Westminster | Police arrested a man in his white Mustang in Westminster, California.
            Needles | He threw the knife into the Colorado River and was arrested in Needles, California.
            """)
    void names_of_persons_cars_ramps_and_rivers_are_no_towns(String town, String text) {
        assertThat(scenes("en", text))
                .contains(town)
                .doesNotContain("Chad", "Virginia", "Guerrero", "Lara", "La Paz", "Mustang", "Colorado");
    }

    @Test
    void a_text_with_a_head_in_capitals_still_tells_persons_from_towns() {
        String head = "OFFICE OF THE DISTRICT ATTORNEY\nFOR IMMEDIATE RELEASE\nMAN ARRESTED AT FOOD COURT IN CITY\n";
        assertThat(scenes(
                        "en",
                        head
                                + "Police in Westminster, California, said on Monday that Gary Finch, 51, was arrested there after"
                                + " he had been seen at a gas station by several people who knew him from the news."))
                .contains("Westminster")
                .doesNotContain("Gary");
    }

    @Test
    void the_town_of_a_courthouse_is_that_of_a_court() {
        assertThat(
                        roles(
                                "en",
                                "Police arrested a man in Irvine, California. He appeared at the Harbor Justice Center, Newport Beach."))
                .contains("Newport Beach COURT");
    }

    @Test
    void capitals_that_deal_with_each_other_are_governments() {
        assertThat(
                        scenes(
                                "en",
                                "Damascus would work with Moscow and Tehran, it said. An air strike killed 20 people in Idlib on Monday."))
                .contains("Idlib")
                .doesNotContain("Damascus", "Moscow", "Tehran");
        assertThat(scenes("ar", "قُتل عشرون شخصاً في إدلب يوم الاثنين بعد اتفاق واشنطن وأنقرة."))
                .doesNotContain("Washington", "Ankara");
    }

    @Test
    void half_of_a_longer_name_is_no_town() {
        assertThat(roles("en", "Three Men Arrested By Police In Bedford-Stuyvesant, New York"))
                .noneMatch(one -> one.startsWith("Bedford"));
        assertThat(roles("en", "Three Men Arrested By Police In Dallas-Fort Worth, Texas"))
                .anyMatch(one -> one.startsWith("Dallas"));
    }

    @Test
    void capitals_that_are_hit_are_scenes() {
        assertThat(
                        scenes(
                                "en",
                                "Explosions hit Tehran and Damascus on Sunday, killing six. In Basra two people died in an explosion."))
                .contains("Tehran", "Damascus", "Basra");
        assertThat(scenes("ar", "هزت انفجارات بغداد ودمشق يوم الأحد وقتلت ستة أشخاص. وفي البصرة قتل شخصان في انفجار."))
                .contains("Baghdad", "Damascus", "Basra");
    }

    @Test
    void a_list_with_towns_at_its_heads_has_no_dateline() {
        assertThat(scenes("en", "KIRKUK: Police arrested four men in a raid on Sunday."))
                .contains("Kirkuk");
        assertThat(scenes(
                        "en",
                        "BAGHDAD: Two gunmen were arrested on Sunday.\nBASRA: Three men were arrested on Sunday."))
                .contains("Baghdad", "Basra");
    }

    @Test
    void what_the_names_of_a_text_have_in_common_decides_between_namesakes() {
        assertThat(
                        states(
                                "Police in Gainesville arrested two men on Monday. The sheriff of Hall County arrested a third in Dawsonville."))
                .containsExactly("Georgia");
        assertThat(states("LONDON, Ky. - London police arrested two people on Monday. They were held in London."))
                .containsExactly("Kentucky");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | KUWAIT CITY: The ministry said two men were arrested in Jahra on Monday. | Al Jahra
            en | CALEXICO, Calif. - Officers at the Calexico East Port of Entry arrested a man on Monday. | Calexico
            ar | اعتقلت الشرطة شخصين في بغداد بعد هجوم برمانة يدوية. | Baghdad
            en | BAGHDAD (INA) - Border guards arrested two men in Baiji on Thursday, INA reported. | Baiji
            en | Police arrested the suspect on Monday in Taqtaq as he tried to leave for Kirkuk. | Taqtaq
            ckb | زێڕفرۆشێک لە قەیسەریی هەولێر گیرا. | Erbil
            ckb | دوو کەس لە کەرکووک گیران و هەڵمەتەکە لە ناحیەکانی دیکەش بەردەوام دەبێت. | Kirkuk
            ckb | بۆمبێک لە جەلەولا تەقییەوە. پێشمەرگەیەک بریندار بوو و بۆ نەخۆشخانەی گشتیی کەلار گواسترایەوە. | Jalawlah
            """)
    void heads_directions_and_things_are_no_scene(String lang, String text, String scene) {
        assertThat(scenes(lang, text)).containsExactly(scene);
    }

    @Test
    void amman_with_its_doubled_letter_is_not_oman() {
        assertThat(scenes("ar", "أوقفت الشرطة ثلاثة أشخاص في عمّان يوم الاثنين."))
                .containsExactly("Amman");
    }

    private static List<String> roles(String lang, String text) {
        return mentions(lang, text).stream()
                .map(one -> one.name() + " " + one.role())
                .toList();
    }

    private static List<String> states(String text) {
        return mentions("en", text).stream()
                .map(Location.Mention::admin1)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
