package dev.scholarship.domain.catalog;

class InMemoryCatalogTest extends CatalogContract {

    private final InMemoryCatalog catalog = new InMemoryCatalog();

    @Override
    protected Scholarships scholarships() {
        return catalog;
    }

    @Override
    protected CatalogWriter writer() {
        return catalog;
    }
}
