package org.minsheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minsheng.observation.Measure;

/**
 * Slips planted at random in the sample year's own files, each sort as often as {@code -Dslips} says: how many are
 * found at the very cell (recall), and how often another cell is accused (false).
 */
class PlantedSlipsTest {

    private static final int SLIPS = Integer.getInteger("slips", 20);
    private static final Set<String> ACCUSING =
            Set.of("MS-R037", "MS-R044", "MS-R045", "MS-R085", "MS-R086", "MS-R087", "MS-R088", "MS-R065");

    private static final List<PlantedFile> FILES = new ArrayList<>();

    private final Random random = new Random(20171);

    @BeforeAll
    static void readTheYear() {
        Loading year = Loading.year();
        Truth.FILES.stream()
                .filter(file -> !file.name().contains("进度6月(1)"))
                .forEach(file -> FILES.add(new PlantedFile(file, year)));
    }

    @Test
    void theYearItselfIsUnderSuspicionOnlyWhereItShouldBe() {
        assertThat(FILES.stream()
                        .flatMap(file -> file.found().stream().map(each -> file.feed() + " " + each)))
                .containsExactlyInAnyOrder("F00 MS-R074 分解表!D35", "F05 MS-R037 csv!E11", "F11 MS-R073 null!null");
    }

    @Test
    void oneCellInAnotherUnit() {
        Score score = plant((file, column) -> oneCell(file, column, 1000, "E4 E-4"));
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(75);
        assertThat(score.accusedOthers).isZero();
    }

    @Test
    void aWholeColumnInAnotherUnit() {
        Score score = plant((file, column) -> {
            if (column.leaves().isEmpty()) {
                return null;
            }
            Map<CellRef, BigDecimal> numbers = new HashMap<>();
            column.leaves().stream().filter(leaf -> leaf.value().signum() != 0).forEach(
                    leaf -> put(file, numbers, leaf, file.typed(cell(leaf)).scaleByPowerOfTen(4)));
            boolean filled = column.leaves().stream().filter(leaf -> leaf.value().signum() != 0).count() > 4;
            return !filled ? null : new Plan(numbers, Set.of("MS-R037", "MS-R039"), true);
        });
        assertThat(score.recall()).as(score.toString()).isGreaterThan(60);
    }

    @Test
    void digitsThatChangedPlaces() {
        Score score = plant((file, column) -> digits(file, column, digits -> {
            int at = random.nextInt(digits.length() - 1);
            return digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
        }));
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(25);
        assertThat(score.accusedOthers * 10).as(score.toString()).isLessThanOrEqualTo(score.planted);
    }

    @Test
    void aDigitTypedTwice() {
        Score score = plant((file, column) -> digits(file, column, digits -> {
            int at = random.nextInt(digits.length());
            return digits.substring(0, at + 1) + digits.charAt(at) + digits.substring(at + 1);
        }));
        assertThat(score.accusedOthers * 10).as(score.toString()).isLessThanOrEqualTo(score.planted);
    }

    @Test
    void aDigitLeftOut() {
        Score score = plant((file, column) -> digits(file, column, digits -> {
            int at = 1 + random.nextInt(digits.length() - 1);
            return digits.substring(0, at) + digits.substring(at + 1);
        }));
        assertThat(score.accusedOthers * 10).as(score.toString()).isLessThanOrEqualTo(score.planted);
    }

    @Test
    void aRowLeftOutOfTheTotal() {
        Score score = plant((file, column) -> {
            if (!hasTotal(file, column) || column.leaves().isEmpty()) {
                return null;
            }
            Figure total = column.totals().get(0);
            Figure leaf = any(column);
            Map<CellRef, BigDecimal> numbers = new HashMap<>();
            put(file, numbers, total, file.typed(cell(total)).subtract(file.typed(cell(leaf))));
            return leaf.value().signum() == 0 ? null : new Plan(numbers, Set.of("MS-R086"), false);
        });
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(25);
        assertThat(score.accusedOthers * 10).as(score.toString()).isLessThanOrEqualTo(score.planted);
    }

    @Test
    void aTotalThatIsJustWrongHasNoExplanation() {
        Score score = plant((file, column) -> {
            if (!hasTotal(file, column)) {
                return null;
            }
            Figure total = column.totals().get(0);
            Map<CellRef, BigDecimal> numbers = new HashMap<>();
            BigDecimal typed = file.typed(cell(total));
            BigDecimal off = typed.multiply(new BigDecimal(30 + random.nextInt(400)).movePointLeft(3))
                    .setScale(Math.max(0, typed.scale()), java.math.RoundingMode.HALF_UP);
            put(file, numbers, total, random.nextBoolean() ? typed.add(off) : typed.subtract(off));
            return off.signum() == 0 ? null : new Plan(numbers, Set.of("MS-R060"), false);
        });
        assertThat(score.accusedOthers * 10).as(score.toString()).isLessThanOrEqualTo(score.planted);
    }

    @Test
    void aColumnOfTheMonthBefore() {
        Score score = plant((file, column) -> {
            Map<CellRef, BigDecimal> numbers = new HashMap<>();
            for (Figure leaf : column.rows()) {
                Figure before = new History(Figures.NONE, file.known().figures())
                        .before(FigureKey.of(leaf.first()), leaf).orElse(null);
                if (before == null || leaf.value().signum() == 0 || column.first().measure() != Measure.FLOW) {
                    return null;
                }
                BigDecimal factor = leaf.value().divide(file.typed(cell(leaf)), 6, java.math.RoundingMode.HALF_UP);
                put(file, numbers, leaf, before.value().divide(factor, 6, java.math.RoundingMode.HALF_UP));
            }
            return new Plan(numbers, Set.of("MS-R087", "MS-R065"), false);
        });
        assertThat(score.planted).isPositive();
    }

    @Test
    void householdsFilledWithPersons() {
        Score score = plant((file, column) -> {
            if (!column.first().unit().equals("户") || column.leaves().isEmpty()
                    || column.leaves().stream().anyMatch(leaf -> leaf.value().signum() == 0)) {
                return null;
            }
            Map<CellRef, BigDecimal> numbers = new HashMap<>();
            column.leaves().forEach(leaf -> put(file, numbers, leaf, file.typed(cell(leaf))
                    .multiply(new BigDecimal(200 + random.nextInt(40)).movePointLeft(2))
                    .setScale(Math.max(0, file.typed(cell(leaf)).scale()), java.math.RoundingMode.HALF_UP)));
            return new Plan(numbers, Set.of("MS-R044", "MS-R039"), false);
        });
        assertThat(score.planted).isPositive();
    }

    private Plan oneCell(PlantedFile file, FileColumn column, int least, String powers) {
        if (column.leaves().isEmpty()) {
            return null;
        }
        Figure leaf = any(column);
        if (leaf.value().abs().compareTo(BigDecimal.valueOf(least)) < 0) {
            return null;
        }
        String power = powers.split(" ")[random.nextInt(2)];
        Map<CellRef, BigDecimal> numbers = new HashMap<>();
        put(file, numbers, leaf, file.typed(cell(leaf)).multiply(new BigDecimal("1" + power)));
        return new Plan(numbers, Set.of("MS-R037", "MS-R045"), true);
    }

    private Plan digits(PlantedFile file, FileColumn column, java.util.function.UnaryOperator<String> slip) {
        if (column.leaves().isEmpty()) {
            return null;
        }
        Figure leaf = any(column);
        BigDecimal typed = file.typed(cell(leaf));
        String digits = typed.unscaledValue().toString();
        if (!hasTotal(file, column) || typed.signum() <= 0 || digits.length() < 3) {
            return null;
        }
        String other = slip.apply(digits);
        Map<CellRef, BigDecimal> numbers = new HashMap<>();
        put(file, numbers, leaf, new BigDecimal(new java.math.BigInteger(other), typed.scale()));
        return other.equals(digits) ? null : new Plan(numbers, Set.of("MS-R085"), true);
    }

    private static boolean hasTotal(PlantedFile file, FileColumn column) {
        return column.totals().size() == 1 && file.isNumber(cell(column.totals().get(0)))
                && column.first().measure().isAdditive();
    }

    private Figure any(FileColumn column) {
        return column.leaves().get(random.nextInt(column.leaves().size()));
    }

    private static CellRef cell(Figure figure) {
        return CellRef.of(figure.first());
    }

    private static void put(PlantedFile file, Map<CellRef, BigDecimal> numbers, Figure at, BigDecimal number) {
        numbers.put(cell(at), number);
    }

    private Score plant(BiFunction<PlantedFile, FileColumn, Plan> slip) {
        Score score = new Score();
        List<Integer> order = new ArrayList<>(IntStream.range(0, 40_000).boxed().toList());
        Collections.shuffle(order, random);
        for (int i = 0; i < order.size() && score.planted < SLIPS; i++) {
            PlantedFile file = FILES.get(order.get(i) % FILES.size());
            List<FileColumn> columns = file.columnsOfNumbers();
            Plan plan = columns.isEmpty() ? null : slip.apply(file, columns.get(random.nextInt(columns.size())));
            if (plan != null) {
                score.add(file, plan);
            }
        }
        return score;
    }

    /** @param atCell whether the finding must stand at each planted cell; else anywhere in the file */
    private record Plan(Map<CellRef, BigDecimal> numbers, Set<String> codes, boolean atCell) {}

    private static final class Score {

        private final List<String> missed = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private int planted;
        private int found;
        private int accusedOthers;

        void add(PlantedFile file, Plan plan) {
            planted++;
            TreeSet<String> now = file.found(plan.numbers());
            now.removeAll(file.found());
            Set<String> cells = plan.numbers().keySet().stream()
                    .map(cell -> cell.sheet() + "!" + cell.address()).collect(Collectors.toSet());
            Set<String> met = now.stream().filter(each -> plan.codes().contains(each.substring(0, 7)))
                    .map(each -> each.substring(8)).collect(Collectors.toSet());
            boolean hit = plan.atCell() ? met.containsAll(cells) : !met.isEmpty();
            found += hit ? 1 : 0;
            if (!hit) {
                missed.add(described(file, plan, now));
            }
            List<String> wrong = now.stream()
                    .filter(each -> ACCUSING.contains(each.substring(0, 7)) && !each.endsWith("*"))
                    .filter(each -> plan.atCell() || !plan.codes().contains(each.substring(0, 7)))
                    .filter(each -> !cells.contains(each.substring(8)))
                    .toList();
            accusedOthers += wrong.isEmpty() ? 0 : 1;
            if (!wrong.isEmpty()) {
                others.add(described(file, plan, wrong));
            }
        }

        private static String described(PlantedFile file, Plan plan, java.util.Collection<String> found) {
            return file.name() + " " + plan.numbers().size() + " cells, " + plan.numbers().entrySet().iterator().next()
                    + " found " + found.stream().limit(4).toList();
        }

        int recall() {
            return planted == 0 ? 0 : found * 100 / planted;
        }

        @Override
        public String toString() {
            return "found %d of %d, others accused %d%n  missed %s%n  accused %s".formatted(found, planted,
                    accusedOthers, String.join("\n    ", missed), String.join("\n    ", others));
        }
    }
}
