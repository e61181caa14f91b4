import {type Kysely, type Transaction, sql} from 'kysely';

import {patiently} from './patience.ts';

/** One step of the schema. A released step never changes: what comes later is a new one. */
export interface Migration {
  readonly name: string;
  readonly up: (db: Transaction<unknown>) => Promise<void>;
}

/** Every step, in order. They use only what SQLite and PostgreSQL understand alike. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-referrals',
    async up(db) {
      await db.schema
        .createTable('referral')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('trust', 'text', (column) => column.notNull())
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('service', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('answers', 'text')
        .addColumn('what_happens_next', 'text', (column) => column.notNull())
        .addColumn('token_hash', 'text', (column) => column.notNull())
        .addColumn('received_at', 'text', (column) => column.notNull())
        .addColumn('delivered_at', 'text')
        .addColumn('withdrawn_at', 'text')
        .addColumn('erased_at', 'text')
        .addUniqueConstraint('referral_reference', ['trust', 'reference'])
        .execute();
      await db.schema
        .createTable('request')
        .addColumn('trust', 'text', (column) => column.notNull())
        .addColumn('route', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('body_hash', 'text', (column) => column.notNull())
        .addColumn('status', 'integer', (column) => column.notNull())
        .addColumn('response', 'text', (column) => column.notNull())
        .addColumn('referral_id', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('request_key', ['trust', 'route', 'key'])
        .execute();
      await db.schema
        .createTable('message')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('trust', 'text', (column) => column.notNull())
        .addColumn('referral_id', 'text', (column) => column.notNull().references('referral.id'))
        .addColumn('sequence', 'integer', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('due_at', 'text', (column) => column.notNull())
        .addColumn('lease', 'text')
        .addColumn('delivered_at', 'text')
        .addColumn('last_error', 'text')
        .addUniqueConstraint('message_order', ['referral_id', 'sequence'])
        .execute();
      // Only what is still to be sent: a small index, however many were delivered.
      await sql`create index message_open on message (trust, created_at) where state <> 'delivered'`.execute(
        db,
      );
      await sql`create index referral_unerased on referral (delivered_at) where answers is not null`.execute(
        db,
      );
      await db.schema.createIndex('request_age').on('request').column('created_at').execute();
      await db.schema
        .createTable('audit')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('trust', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('referral_id', 'text', (column) => column.notNull())
        .addColumn('request_id', 'text')
        .execute();
      await db.schema.createIndex('audit_referral').on('audit').column('referral_id').execute();
    },
  },
  {
    name: '0002-passports',
    async up(db) {
      await db.schema
        .createTable('account')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('issuer', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addUniqueConstraint('account_subject', ['issuer', 'subject'])
        .execute();
      await db.schema
        .createTable('sign_in')
        .addColumn('state_hash', 'text', (column) => column.primaryKey())
        .addColumn('nonce', 'text', (column) => column.notNull())
        .addColumn('code_verifier', 'text', (column) => column.notNull())
        .addColumn('return_to', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('session')
        .addColumn('token_hash', 'text', (column) => column.primaryKey())
        .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('last_used_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('session_age').on('session').column('last_used_at').execute();
      await db.schema
        .createTable('passport')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('account_id', 'text', (column) =>
          column.notNull().unique().references('account.id'),
        )
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('answers', 'text', (column) => column.notNull())
        .addColumn('key_id', 'text', (column) => column.notNull())
        .addColumn('saved_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('passport_version')
        .addColumn('passport_id', 'text', (column) => column.notNull().references('passport.id'))
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('answers', 'text', (column) => column.notNull())
        .addColumn('key_id', 'text', (column) => column.notNull())
        .addColumn('saved_at', 'text', (column) => column.notNull())
        .addColumn('session', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('passport_version_key', ['passport_id', 'version'])
        .execute();
      await db.schema
        .createTable('passport_share')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('passport_id', 'text', (column) => column.notNull().references('passport.id'))
        .addColumn('consent_id', 'text', (column) => column.notNull())
        .addColumn('token_hash', 'text', (column) => column.notNull().unique())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('until', 'text', (column) => column.notNull())
        .addColumn('ended_at', 'text')
        .addColumn('opens', 'integer', (column) => column.notNull())
        .addColumn('last_opened_at', 'text')
        .execute();
      await db.schema
        .createIndex('passport_share_passport')
        .on('passport_share')
        .column('passport_id')
        .execute();
      await db.schema
        .createTable('passport_audit')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('account_id', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('share_id', 'text')
        .addColumn('consent_id', 'text')
        .addColumn('request_id', 'text')
        .execute();
      await db.schema
        .createIndex('passport_audit_account')
        .on('passport_audit')
        .columns(['account_id', 'at', 'id'])
        .execute();
    },
  },
  {
    name: '0003-passport-keys',
    async up(db) {
      await db.schema
        .alterTable('passport_version')
        .addColumn('begun_at', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
      // What a former key closed is found without reading the passports of all others.
      await db.schema
        .createIndex('passport_key')
        .on('passport')
        .columns(['key_id', 'id'])
        .execute();
      await db.schema
        .createIndex('passport_version_key_id')
        .on('passport_version')
        .columns(['key_id', 'passport_id', 'version'])
        .execute();
    },
  },
  {
    name: '0004-submissions',
    async up(db) {
      await db.schema.alterTable('referral').renameTo('submission').execute();
      await db.schema
        .alterTable('submission')
        .addColumn('kind', 'text', (column) => column.notNull().defaultTo('referral'))
        .execute();
      // SQLite can't let a column be empty that could not be: another takes its place.
      await db.schema.alterTable('submission').renameColumn('service', 'service_before').execute();
      await db.schema.alterTable('submission').addColumn('service', 'text').execute();
      await sql`update submission set service = service_before`.execute(db);
      await db.schema.alterTable('submission').dropColumn('service_before').execute();
      await db.schema
        .alterTable('submission')
        .renameColumn('withdrawn_at', 'taken_back_at')
        .execute();
      for (const table of ['request', 'message', 'audit'])
        await db.schema.alterTable(table).renameColumn('referral_id', 'submission_id').execute();
      await db.schema.dropIndex('referral_unerased').execute();
      await sql`create index submission_unerased on submission (delivered_at) where answers is not null`.execute(
        db,
      );
      await db.schema.dropIndex('audit_referral').execute();
      await db.schema.createIndex('audit_submission').on('audit').column('submission_id').execute();
    },
  },
  {
    name: '0005-hosted-forms',
    async up(db) {
      await db.schema
        .createTable('hosted_form')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('contents', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('answered_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('hosted_form_age')
        .on('hosted_form')
        .column('answered_at')
        .execute();
    },
  },
];

interface Steps {
  schema_step: {name: string};
}

/**
 * Brings a database to the newest schema. Each step and the note of it are one transaction, so that a step
 * killed halfway runs again, and two instances that start at once do not run it twice.
 */
export async function migrate(
  db: Kysely<unknown>,
  lock: (db: Transaction<unknown>) => Promise<void>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  for (const {name, up} of migrations) {
    const step = async (transaction: Transaction<unknown>) => {
      await lock(transaction);
      await transaction.schema
        .createTable('schema_step')
        .ifNotExists()
        .addColumn('name', 'text', (column) => column.primaryKey())
        .execute();
      const steps = transaction as unknown as Transaction<Steps>;
      const done = await steps
        .selectFrom('schema_step')
        .select('name')
        .where('name', '=', name)
        .executeTakeFirst();
      if (done) return;
      await up(transaction);
      await steps.insertInto('schema_step').values({name}).execute();
    };
    // Another instance may be writing, or taking the same step.
    await patiently(10_000, () => db.transaction().execute(step));
  }
}
