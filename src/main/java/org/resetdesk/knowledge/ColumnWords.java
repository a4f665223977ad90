package org.resetdesk.knowledge;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names of tables and columns in the reader's language; what the desk has no words for is called as in the table. */
@Component
class ColumnWords {

    private final MessageSource words;

    ColumnWords(MessageSource words) {
        this.words = words;
    }

    String label(Column column) {
        return word("table.column." + column.name(), column.label());
    }

    String name(DecisionTable table) {
        return word("table.name." + table.key(), table.name());
    }

    private String word(String key, String otherwise) {
        String found = words.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }
}
