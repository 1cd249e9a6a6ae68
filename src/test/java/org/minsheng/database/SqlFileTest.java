package org.minsheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SqlFileTest {

    @Test
    void readsTheTextAsItStands() {
        assertThat(SqlFile.read("database/select_one")).isEqualTo("select 1 as one\n");
    }

    @Test
    void namesTheFileThatIsAbsent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlFile.read("attainment/no_such_statement"))
                .withMessage("no SQL file /sql/attainment/no_such_statement.sql on the class path");
    }

    @Test
    void staysBelowTheFolderOfStatements() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlFile.read("../db/migration/V001__create_schemas"));
    }
}
