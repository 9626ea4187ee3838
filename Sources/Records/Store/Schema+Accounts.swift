import GRDB

extension Schema {
  /// The second format: accounts, epochs, and two keys a call instead of one.
  static func accounts(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE keyring RENAME TO keyring_1;
        CREATE TABLE keyring (
          call TEXT NOT NULL REFERENCES call (id) DEFERRABLE INITIALLY DEFERRED,
          compartment TEXT NOT NULL,
          key_id BLOB NOT NULL,
          wrapped BLOB NOT NULL,
          PRIMARY KEY (call, compartment)
        ) STRICT;
        INSERT INTO keyring SELECT call, 'call', key_id, wrapped FROM keyring_1;
        DROP TABLE keyring_1;
        CREATE INDEX keyring_key_id ON keyring (key_id);
        CREATE TABLE account (
          id TEXT PRIMARY KEY NOT NULL,
          name TEXT NOT NULL,
          title TEXT NOT NULL,
          permit TEXT NOT NULL,
          role TEXT NOT NULL,
          trained_on TEXT,
          pledged_on TEXT,
          closed_at INTEGER,
          version INTEGER NOT NULL,
          public_key BLOB NOT NULL UNIQUE
        ) STRICT;
        CREATE UNIQUE INDEX account_name ON account (name) WHERE closed_at IS NULL;
        CREATE TABLE slot (
          account TEXT PRIMARY KEY NOT NULL REFERENCES account (id),
          version INTEGER NOT NULL,
          rounds INTEGER NOT NULL,
          block INTEGER NOT NULL,
          lanes INTEGER NOT NULL,
          salt BLOB NOT NULL,
          sealed BLOB NOT NULL
        ) STRICT;
        CREATE TABLE recovery (
          id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
          public_key BLOB NOT NULL
        ) STRICT;
        CREATE TABLE epoch (
          key_id BLOB PRIMARY KEY NOT NULL,
          compartment TEXT NOT NULL,
          state TEXT NOT NULL,
          opened_at INTEGER NOT NULL,
          public_key BLOB NOT NULL
        ) STRICT;
        CREATE TABLE epoch_grant (
          epoch BLOB NOT NULL REFERENCES epoch (key_id) DEFERRABLE INITIALLY DEFERRED,
          holder BLOB NOT NULL,
          sealed BLOB NOT NULL,
          PRIMARY KEY (epoch, holder)
        ) STRICT;
        CREATE TABLE attempt (
          account TEXT PRIMARY KEY NOT NULL REFERENCES account (id),
          failures INTEGER NOT NULL,
          last_at INTEGER NOT NULL
        ) STRICT;
        """)
  }
}
