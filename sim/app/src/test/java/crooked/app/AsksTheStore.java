package crooked.app;

import java.sql.Connection;

/** The result store lives in study. */
record AsksTheStore(Connection store) {}
