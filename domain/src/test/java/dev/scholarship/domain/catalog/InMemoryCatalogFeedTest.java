package dev.scholarship.domain.catalog;

class InMemoryCatalogFeedTest extends CatalogFeedContract {

    private final InMemoryCatalog catalog = new InMemoryCatalog();

    @Override
    protected CatalogFeed feed() {
        return catalog;
    }

    @Override
    protected Scholarships scholarships() {
        return catalog;
    }

    @Override
    protected CatalogWriter writer() {
        return catalog;
    }
}
