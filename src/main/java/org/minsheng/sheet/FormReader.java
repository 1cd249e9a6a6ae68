package org.minsheng.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.SheetRules;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/**
 * Reads a bureau's file as the form its headers fit. Holds no state of a file: one reader serves any number of threads.
 */
public final class FormReader {

    private final List<FeedContract> contracts;
    private final HeaderIndex index;
    private final WorkbookReader workbooks;
    private final Limits limits;

    /** Takes the contracts of every bureau, for another bureau's form is told by them. */
    public FormReader(List<FeedContract> contracts) {
        this(contracts, Limits.STANDARD);
    }

    FormReader(List<FeedContract> contracts, Limits limits) {
        this.contracts = List.copyOf(contracts);
        this.index = new HeaderIndex(contracts);
        this.workbooks = new WorkbookReader(limits);
        this.limits = limits;
    }

    /** As {@link #read(byte[], String, String)}; the IOException is that of a file that cannot be fetched. */
    public FormOutcome read(Path file, String fileName, String bureau) throws IOException {
        byte[] bytes;
        try {
            bytes = workbooks.bytes(file);
        } catch (RefusedFileException tooLarge) {
            return new FormOutcome.Refused(feedByName(fileName, bureau), tooLarge.rejection());
        }
        return read(bytes, fileName, bureau);
    }

    /**
     * Reads the whole file; it never throws for what the file contains.
     *
     * @param fileName its last part breaks ties between forms whose headers both fit, and nothing else
     * @param bureau name of the bureau's folder, {@link FeedContract#bureau()}
     */
    public FormOutcome read(byte[] bytes, String fileName, String bureau) {
        if (contracts.stream().noneMatch(contract -> contract.bureau().equals(bureau))) {
            return new FormOutcome.Refused(null, Rejection.ofFile(RejectionCode.UNKNOWN_BUREAU, fileName));
        }
        WorkbookReader.Opened opened = workbooks.open(bytes);
        if (opened instanceof WorkbookReader.Opened.Refused refused) {
            return new FormOutcome.Refused(feedByName(fileName, bureau), refused.rejection());
        }
        Workbook workbook = ((WorkbookReader.Opened.Readable) opened).workbook();
        try {
            return RefusedFileException.guard(() -> readForm(workbook, fileName, bureau));
        } catch (RefusedFileException refused) {
            return new FormOutcome.Refused(feedByName(fileName, bureau), refused.rejection());
        }
    }

    private FormOutcome readForm(Workbook workbook, String fileName, String bureau) {
        List<Sheet> sheets = workbook.sheets();
        HeaderSearch search = new HeaderSearch(index, limits);
        for (int i = 0; i < sheets.size(); i++) {
            if (!sheets.get(i).hidden() || readsHidden(bureau)) {
                search.search(i, sheets.get(i));
            }
        }
        if (!search.foundAnyCell() && workbook.hasPictures()) {
            throw new RefusedFileException(RejectionCode.PICTURES_ONLY);
        }
        FormChoice choice = new FormChoice(contracts, index, search, lastPart(fileName), bureau);
        if (choice.chosen() == null) {
            FormOutcome.Refused refused = choice.refusal();
            FeedContract feed = refused.feed() != null ? refused.feed() : feedByName(fileName, bureau);
            return new FormOutcome.Refused(feed, refused.rejection());
        }
        BodyReader bodies = new BodyReader(sheets, choice.chosen(), limits);
        FeedContract contract = choice.chosen().contract();
        return new FormOutcome.Read(
                new FileReading(contract, bodies.tables(), bodies.others(), bodies.texts(), bodies.comments(),
                        remarks(workbook, contract, bodies)));
    }

    private boolean readsHidden(String bureau) {
        return contracts.stream().anyMatch(contract -> contract.bureau().equals(bureau)
                && contract.sheets().hiddenSheets() == SheetRules.Hidden.READ);
    }

    private static List<Rejection> remarks(Workbook workbook, FeedContract contract, BodyReader bodies) {
        List<Rejection> remarks = new ArrayList<>();
        TextDecoder.Decoded text = workbook.text();
        if (text != null && !text.agreesWith(contract.encoding())) {
            String agreed = contract.encoding() == null ? "UTF-8 / GB18030" : contract.encoding();
            remarks.add(Rejection.ofFile(RejectionCode.UNEXPECTED_ENCODING, agreed, text.encoding()));
        }
        workbook.sheets().stream().filter(Sheet::hidden).forEach(sheet ->
                remarks.add(Rejection.ofSheet(contract.sheets().hiddenSheets() == SheetRules.Hidden.READ
                        ? RejectionCode.HIDDEN_SHEET_READ
                        : RejectionCode.HIDDEN_SHEET, sheet.name(), sheet.name())));
        remarks.addAll(bodies.remarks());
        return remarks;
    }

    /** The bureau's one form, or the one of its forms whose words the file name bears; null when that is not one. */
    private FeedContract feedByName(String fileName, String bureau) {
        List<FeedContract> own = contracts.stream().filter(each -> each.bureau().equals(bureau)).toList();
        List<FeedContract> named = own.stream().filter(each -> isNamed(each, lastPart(fileName))).toList();
        return own.size() == 1 ? own.get(0) : named.size() == 1 ? named.get(0) : null;
    }

    static boolean isNamed(FeedContract contract, String fileName) {
        String squeezed = HeaderPath.squeeze(fileName);
        return contract.fileWords().stream().anyMatch(word -> squeezed.contains(HeaderPath.squeeze(word)));
    }

    private static String lastPart(String fileName) {
        return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }
}
