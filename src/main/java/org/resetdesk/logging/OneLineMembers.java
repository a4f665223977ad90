package org.resetdesk.logging;

import org.springframework.boot.json.JsonWriter.MemberPath;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * The structured form of a line: JSON keeps it one line by itself, and this keeps from it what the plain form does not let through either,
 * so that whoever decodes it gets no escape sequence onto his terminal. A stack trace keeps its lines. Public because Spring Boot makes it.
 */
public final class OneLineMembers implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(OneLineMembers::escaped);
    }

    private static Object escaped(MemberPath path, Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        String name = path.name();
        return name != null && name.endsWith("stack_trace") ? LogText.inLines(text) : LogText.inOneLine(text);
    }
}
