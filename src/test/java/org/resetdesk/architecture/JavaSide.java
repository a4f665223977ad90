package org.resetdesk.architecture;

import static java.util.stream.Collectors.toSet;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resetdesk.Resetdesk;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.util.ClassUtils;

/** What the models may count on: beans, constants, forms. Nothing is started for it. */
final class JavaSide {

    private static final DefaultListableBeanFactory BEANS = new DefaultListableBeanFactory();

    static {
        new ClassPathBeanDefinitionScanner(BEANS).scan(Resetdesk.class.getPackageName());
    }

    private JavaSide() {}

    static boolean hasBean(String name) {
        return BEANS.containsBeanDefinition(name);
    }

    /** A bean's method without parameters. */
    static boolean hasMethod(String bean, String method) {
        return hasBean(bean)
                && ClassUtils.hasMethod(classNamed(BEANS.getBeanDefinition(bean)), method, new Class<?>[0]);
    }

    /** Element ids, message names, decision ids that Java names. */
    static Set<String> elementIds() {
        return constants("org.resetdesk.process.ElementIds");
    }

    /** Variables that the process writes. */
    static Set<String> variables() {
        return constants("org.resetdesk.process.ProcessVariables");
    }

    static boolean hasForm(String file) {
        return Files.isRegularFile(Path.of("forms", file));
    }

    private static Class<?> classNamed(BeanDefinition bean) {
        return ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), JavaSide.class.getClassLoader());
    }

    private static Set<String> constants(String holder) {
        if (!ClassUtils.isPresent(holder, JavaSide.class.getClassLoader())) {
            return Set.of();
        }
        return Arrays.stream(ClassUtils.resolveClassName(holder, JavaSide.class.getClassLoader())
                        .getDeclaredFields())
                .filter(field -> field.getType() == String.class && Modifier.isStatic(field.getModifiers()))
                .map(JavaSide::value)
                .collect(toSet());
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            @Nullable Object value = field.get(null);
            return String.valueOf(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
