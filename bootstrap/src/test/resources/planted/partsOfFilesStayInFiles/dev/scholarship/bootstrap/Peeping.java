package dev.scholarship.bootstrap;

import dev.scholarship.files.entry.Scrap;

class Peeping {
    Scrap scrap = new Scrap();
}
