package dev.ambient.local.replay;

import dev.ambient.local.App;
import dev.ambient.local.Trouble;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** Loads everything anew but what both sides talk in: the JDK, the AWS SDK with its interceptors, Lambda's events, JSON, the log. */
final class Shore extends URLClassLoader {
    private static final List<String> SHARED = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "com.amazonaws.",
            "software.amazon.",
            "com.fasterxml.jackson.",
            "org.apache.http.",
            "org.joda.",
            "org.reactivestreams.",
            "org.slf4j.",
            "jakarta.json.",
            "org.eclipse.parsson.",
            "org.jboss.logging.",
            "org.jboss.logmanager.",
            "io.quarkus.bootstrap.logging.",
            "dev.ambient.local.");

    private static final Set<String> OWN = Set.of(App.class.getName(), Memory.class.getName());

    static {
        registerAsParallelCapable();
    }

    private final Set<String> packaged;

    private Shore(List<URL> path, Set<String> packaged) {
        super(path.toArray(URL[]::new), Shore.class.getClassLoader());
        this.packaged = packaged;
    }

    /** @param application the packaged jar: it comes first, and what it holds is never shared, wherever it lies */
    static Shore of(Path application) {
        try (var jar = new JarFile(application.toFile())) {
            var names = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .collect(Collectors.toSet());
            var path = new ArrayList<URL>();
            path.add(application.toUri().toURL());
            for (var entry : System.getProperty("java.class.path").split(File.pathSeparator))
                path.add(Path.of(entry).toUri().toURL());
            return new Shore(path, names);
        } catch (IOException unreadable) {
            throw new Trouble(
                    "The application " + application + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Does something as if this loader were the only one. */
    <T> T on(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The same class as it is over there. */
    Class<?> type(Class<?> here) {
        try {
            return Class.forName(here.getName(), true, this);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isShared(name)) return super.loadClass(name, resolve);
        synchronized (getClassLoadingLock(name)) {
            var known = findLoadedClass(name);
            if (known != null) return known;
            try {
                return findClass(name);
            } catch (ClassNotFoundException elsewhere) {
                return super.loadClass(name, resolve);
            }
        }
    }

    private boolean isShared(String name) {
        return !packaged.contains(name)
                && !OWN.contains(name)
                && SHARED.stream().anyMatch(name::startsWith);
    }

    @Override
    public URL getResource(String name) {
        var own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var own = findResources(name);
        return own.hasMoreElements() ? own : super.getResources(name);
    }
}
