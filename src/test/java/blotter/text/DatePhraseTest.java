package blotter.text;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.DateSpan;
import blotter.text.DatePhrase.Order;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePhraseTest {
    private final DatePhrase phrases = new DatePhrase();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    14 December 2025 | 2025-12-14
                    December 14, 2025 | 2025-12-14
                    Sun. Dec 14th, 2025 | 2025-12-14
                    2025-12-14T10:00:00Z | 2025-12-14
                    14-12-2025, 12:05 | 2025-12-14
                    12/14/2025 | 2025-12-14
                    PM:12:06:25/01/2026 | 2026-01-25
                    18 /4 /2024م | 2024-04-18
                    اليوم الأحد ( 14 كانون الأول 2025 ) | 2025-12-14
                    18 كانون الاول 2025 | 2025-12-18
                    ١٣ شباط ٢٠١٩ | 2019-02-13
                    ٢٠٢١/١/١١ | 2021-01-11
                    3 آذار/مارس 2020 | 2020-03-03
                    19 شتنبر 2024 | 2024-09-19
                    23 جمادى الآخرة 1447 هـ | 2025-12-14
                    23/06/1447 | 2025-12-14
                    02ـی شوباتی 2026 | 2026-02-02
                    28ـی حوزەیرانى 2023 | 2023-06-28
                    3ي ئهيلوولي 2025 | 2025-09-03
                    22ـى مانگی 11ـى 2024 | 2024-11-22
                    ١٣ ئاب ٢٠٢٥ - ١:١٠ پاش نیوەڕۆ | 2025-08-13
                    13ê, Cotmehê 2022 | 2022-10-13
                    19ê Kanûna Pêşînê 2025 | 2025-12-19
                    9 Mart 2026 Pazartesi | 2026-03-09
                    ۲۳ آذر ۱۴۰۴ | 2025-12-14
                    ۲ اکتبر ۲۰۲۰ | 2020-10-02
                    the twenty-first of July 2025 | 2025-07-21
                    في الحادي والعشرين من تموز 2025 | 2025-07-21
                    في الأول من تشرين الثاني 2025 | 2025-11-01
                    في الثاني عشر من شهر كانون الأول لعام 2025 | 2025-12-12
                    لە بیست و یەکی تەمموزی 2025 | 2025-07-21
                    لە یازدەی ئاداری 2025دا | 2025-03-11
                    from 5 April 2025 to | 2025-04-05
                    """)
    void a_written_date_is_read(String phrase, LocalDate day) {
        assertThat(phrases.parse(phrase, Order.DAY_FIRST)).contains(DateSpan.day(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    from 30 October to 5 November 2025 | 2025-10-30 | 2025-11-05
                    في ليلة 30/31 آذار 2026 | 2026-03-30 | 2026-03-31
                    28 December to 3 January 2026 | 2025-12-28 | 2026-01-03
                    between November 13 and November 19, 2025 | 2025-11-13 | 2025-11-19
                    خلال المدة من 13 ولغاية 19 تشرين الثاني 2025 | 2025-11-13 | 2025-11-19
                    للفترة من 28 تشرين الأول ولغاية 3 تشرين الثاني 2025 | 2025-10-28 | 2025-11-03
                    لە ماوەی نێوان 26ی ئاب تا 1ی ئەیلوولی 2026 | 2026-08-26 | 2026-09-01
                    لە ١٣ تا ١٩ی ئەیلوولی ٢٠٢٥دا | 2025-09-13 | 2025-09-19
                    01/02/2026 - 07/02/2026 | 2026-02-01 | 2026-02-07
                    """)
    void days_from_one_to_another_are_one_span(String phrase, LocalDate from, LocalDate to) {
        assertThat(phrases.find(phrase, Order.DAY_FIRST, LocalDate.of(2026, 11, 20)))
                .extracting(DatePhrase.Match::date)
                .containsExactly(DateSpan.days(from, to));
    }

    @Test
    void two_days_joined_by_and_are_two() {
        assertThat(phrases.find("on 30 October 2025 and 5 November 2025", Order.DAY_FIRST, null))
                .hasSize(2);
        assertThat(phrases.find("5 November 2025 to 30 October 2025", Order.DAY_FIRST, null))
                .hasSize(2);
    }

    @Test
    void a_month_with_an_ending_is_read() {
        LocalDate anchor = LocalDate.of(2025, 9, 21);
        assertThat(phrases.find("لە ١٣ تا ١٩ی ئەیلوولدا", Order.DAY_FIRST, anchor))
                .extracting(DatePhrase.Match::date)
                .containsExactly(DateSpan.days(LocalDate.of(2025, 9, 13), LocalDate.of(2025, 9, 19)));
    }

    @Test
    void a_month_without_a_day_is_a_month() {
        assertThat(phrases.parse("arrested in December 2025 in Basra", Order.DAY_FIRST))
                .contains(DateSpan.month(YearMonth.of(2025, 12)));
    }

    @Test
    void a_range_of_days_is_a_range() {
        assertThat(phrases.parse("between 14 and 16 December 2025", Order.DAY_FIRST))
                .contains(DateSpan.days(LocalDate.of(2025, 12, 14), LocalDate.of(2025, 12, 16)));
    }

    @Test
    void days_told_in_words_are_of_the_month_that_follows() {
        LocalDate published = LocalDate.of(2025, 7, 23);
        assertThat(phrases.find("في الحادي والعشرين من الشهر الجاري", Order.DAY_FIRST, published))
                .singleElement()
                .satisfies(match -> assertThat(match.date()).isEqualTo(DateSpan.day(LocalDate.of(2025, 7, 21))));
        assertThat(phrases.find("من الخامس إلى السابع من تموز", Order.DAY_FIRST, published))
                .singleElement()
                .satisfies(match -> assertThat(match.date())
                        .isEqualTo(DateSpan.days(LocalDate.of(2025, 7, 5), LocalDate.of(2025, 7, 7))));
        for (String week : List.of(
                "في الأسبوع الأول من تموز 2025", "خلال النصف الأول من تموز 2025", "هەفتەی دووەمی تەمموز 2025")) {
            assertThat(phrases.parse(week, Order.DAY_FIRST)).as(week).contains(DateSpan.month(YearMonth.of(2025, 7)));
        }
        assertThat(phrases.find("the third of this month's raids", Order.DAY_FIRST, published))
                .isEmpty();
        assertThat(phrases.parse("تشرين الثاني نوفمبر 2025", Order.DAY_FIRST))
                .contains(DateSpan.month(YearMonth.of(2025, 11)));
        assertThat(phrases.find("the third of the brothers in May, the second man", Order.DAY_FIRST, published))
                .singleElement()
                .satisfies(match -> assertThat(match.date()).isEqualTo(DateSpan.month(YearMonth.of(2025, 5))));
    }

    @Test
    void a_date_without_year_needs_a_day_to_count_back_from() {
        String text = "on 20 December police seized 3 kg";
        assertThat(phrases.find(text, Order.DAY_FIRST, null)).isEmpty();
        assertThat(phrases.find(text, Order.DAY_FIRST, LocalDate.of(2026, 1, 3)))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.date()).isEqualTo(DateSpan.day(LocalDate.of(2025, 12, 20)));
                    assertThat(match.yearless()).isTrue();
                    assertThat(text.substring(match.start(), match.end())).isEqualTo("20 December");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10.0.12.2025
                    1 225 kg and 14 tons
                    Copyright 2025
                    may be 12 of them
                    +964 770 123 4567
                    41/13/2025
                    """)
    void what_is_no_date_is_none(String phrase) {
        assertThat(phrases.parse(phrase, Order.DAY_FIRST)).isEmpty();
    }
}
