import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`local_help_professions\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`local_help\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`local_help_professions_order_idx\` ON \`local_help_professions\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`local_help_professions_parent_idx\` ON \`local_help_professions\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`local_help_spoken\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`local_help\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`local_help_spoken_order_idx\` ON \`local_help_spoken\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`local_help_spoken_parent_idx\` ON \`local_help_spoken\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`local_help_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`on\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`place\` text NOT NULL,
  	\`note_en\` text,
  	\`note_ur\` text,
  	\`note_pa\` text,
  	\`note_bn\` text,
  	\`note_ar\` text,
  	\`note_so\` text,
  	\`note_ps\` text,
  	\`note_ro\` text,
  	\`note_pl\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`local_help\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`local_help_sessions_order_idx\` ON \`local_help_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`local_help_sessions_parent_id_idx\` ON \`local_help_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`local_help\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`organisation_id\` text(36),
  	\`summary_en\` text NOT NULL,
  	\`summary_ur\` text,
  	\`summary_pa\` text,
  	\`summary_bn\` text,
  	\`summary_ar\` text,
  	\`summary_so\` text,
  	\`summary_ps\` text,
  	\`summary_ro\` text,
  	\`summary_pl\` text,
  	\`contact_url\` text,
  	\`contact_phone\` text,
  	\`contact_email\` text,
  	\`source\` text NOT NULL,
  	\`note\` text,
  	\`checked_on\` text,
  	\`review_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`local_help_organisation_idx\` ON \`local_help\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`local_help_checked_on_idx\` ON \`local_help\` (\`checked_on\`);`)
  await db.run(sql`CREATE INDEX \`local_help_review_by_idx\` ON \`local_help\` (\`review_by\`);`)
  await db.run(sql`CREATE INDEX \`local_help_updated_at_idx\` ON \`local_help\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`local_help_created_at_idx\` ON \`local_help\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`guide_corrections\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`fact\` text NOT NULL,
  	\`shape\` text,
  	\`says\` text DEFAULT 'value' NOT NULL,
  	\`text\` text,
  	\`amount\` text,
  	\`currency\` text DEFAULT 'GBP',
  	\`marks_listening\` text,
  	\`marks_reading\` text,
  	\`marks_writing\` text,
  	\`marks_speaking\` text,
  	\`marks_overall\` text,
  	\`marks_validity_months\` numeric,
  	\`marks_one_sitting\` text,
  	\`source\` text,
  	\`source_title\` text,
  	\`as_of\` text,
  	\`review_by\` text,
  	\`by\` text,
  	\`recorded_by_id\` text(36),
  	\`recorded_on\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`recorded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`guide_corrections_fact_idx\` ON \`guide_corrections\` (\`fact\`);`)
  await db.run(sql`CREATE INDEX \`guide_corrections_review_by_idx\` ON \`guide_corrections\` (\`review_by\`);`)
  await db.run(sql`CREATE INDEX \`guide_corrections_recorded_by_idx\` ON \`guide_corrections\` (\`recorded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`guide_corrections_recorded_on_idx\` ON \`guide_corrections\` (\`recorded_on\`);`)
  await db.run(sql`CREATE INDEX \`guide_corrections_updated_at_idx\` ON \`guide_corrections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`guide_corrections_created_at_idx\` ON \`guide_corrections\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`pathway_people\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`profession\` text,
  	\`group\` text NOT NULL,
  	\`cohort\` text NOT NULL,
  	\`organisation_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`pathway_people_code_idx\` ON \`pathway_people\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`pathway_people_profession_idx\` ON \`pathway_people\` (\`profession\`);`)
  await db.run(sql`CREATE INDEX \`pathway_people_organisation_idx\` ON \`pathway_people\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`pathway_people_updated_at_idx\` ON \`pathway_people\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pathway_people_created_at_idx\` ON \`pathway_people\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`pathway_identities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person_id\` text(36) NOT NULL,
  	\`organisation_id\` text(36),
  	\`name\` text NOT NULL,
  	\`contact\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`pathway_people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`pathway_identities_person_idx\` ON \`pathway_identities\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`pathway_identities_organisation_idx\` ON \`pathway_identities\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`pathway_identities_updated_at_idx\` ON \`pathway_identities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pathway_identities_created_at_idx\` ON \`pathway_identities\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`pathway_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person_id\` text(36) NOT NULL,
  	\`type\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`recorded_at\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`evidence\` text,
  	\`supersedes\` text,
  	\`details\` text,
  	\`organisation_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`pathway_people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`pathway_events_person_idx\` ON \`pathway_events\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`pathway_events_at_idx\` ON \`pathway_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`pathway_events_supersedes_idx\` ON \`pathway_events\` (\`supersedes\`);`)
  await db.run(sql`CREATE INDEX \`pathway_events_organisation_idx\` ON \`pathway_events\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`pathway_events_updated_at_idx\` ON \`pathway_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pathway_events_created_at_idx\` ON \`pathway_events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`pathway_targets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`indicator\` text NOT NULL,
  	\`definition\` text,
  	\`target\` numeric NOT NULL,
  	\`by\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`pathway_targets_updated_at_idx\` ON \`pathway_targets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pathway_targets_created_at_idx\` ON \`pathway_targets\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`alt_pa\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`alt_bn\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`alt_ar\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`alt_so\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`alt_ps\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`alt_ro\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`alt_pl\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`role_pa\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`role_bn\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`role_ar\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`role_so\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`role_ps\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`role_ro\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`role_pl\` text;`)
  await db.run(sql`ALTER TABLE \`themes\` ADD \`title_pa\` text;`)
  await db.run(sql`ALTER TABLE \`themes\` ADD \`title_bn\` text;`)
  await db.run(sql`ALTER TABLE \`themes\` ADD \`title_ar\` text;`)
  await db.run(sql`ALTER TABLE \`themes\` ADD \`title_so\` text;`)
  await db.run(sql`ALTER TABLE \`themes\` ADD \`title_ps\` text;`)
  await db.run(sql`ALTER TABLE \`themes\` ADD \`title_ro\` text;`)
  await db.run(sql`ALTER TABLE \`themes\` ADD \`title_pl\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`title_pa\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`title_bn\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`title_ar\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`title_so\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`title_ps\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`title_ro\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`title_pl\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`summary_pa\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`summary_bn\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`summary_ar\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`summary_so\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`summary_ps\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`summary_ro\` text;`)
  await db.run(sql`ALTER TABLE \`strands\` ADD \`summary_pl\` text;`)
  await db.run(sql`ALTER TABLE \`places\` ADD \`title_pa\` text;`)
  await db.run(sql`ALTER TABLE \`places\` ADD \`title_bn\` text;`)
  await db.run(sql`ALTER TABLE \`places\` ADD \`title_ar\` text;`)
  await db.run(sql`ALTER TABLE \`places\` ADD \`title_so\` text;`)
  await db.run(sql`ALTER TABLE \`places\` ADD \`title_ps\` text;`)
  await db.run(sql`ALTER TABLE \`places\` ADD \`title_ro\` text;`)
  await db.run(sql`ALTER TABLE \`places\` ADD \`title_pl\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`contact_note_pa\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`contact_note_bn\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`contact_note_ar\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`contact_note_so\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`contact_note_ps\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`contact_note_ro\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`contact_note_pl\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`local_help_professions\`;`)
  await db.run(sql`DROP TABLE \`local_help_spoken\`;`)
  await db.run(sql`DROP TABLE \`local_help_sessions\`;`)
  await db.run(sql`DROP TABLE \`local_help\`;`)
  await db.run(sql`DROP TABLE \`guide_corrections\`;`)
  await db.run(sql`DROP TABLE \`pathway_people\`;`)
  await db.run(sql`DROP TABLE \`pathway_identities\`;`)
  await db.run(sql`DROP TABLE \`pathway_events\`;`)
  await db.run(sql`DROP TABLE \`pathway_targets\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`alt_pa\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`alt_bn\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`alt_ar\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`alt_so\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`alt_ps\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`alt_ro\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`alt_pl\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`role_pa\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`role_bn\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`role_ar\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`role_so\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`role_ps\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`role_ro\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`role_pl\`;`)
  await db.run(sql`ALTER TABLE \`themes\` DROP COLUMN \`title_pa\`;`)
  await db.run(sql`ALTER TABLE \`themes\` DROP COLUMN \`title_bn\`;`)
  await db.run(sql`ALTER TABLE \`themes\` DROP COLUMN \`title_ar\`;`)
  await db.run(sql`ALTER TABLE \`themes\` DROP COLUMN \`title_so\`;`)
  await db.run(sql`ALTER TABLE \`themes\` DROP COLUMN \`title_ps\`;`)
  await db.run(sql`ALTER TABLE \`themes\` DROP COLUMN \`title_ro\`;`)
  await db.run(sql`ALTER TABLE \`themes\` DROP COLUMN \`title_pl\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`title_pa\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`title_bn\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`title_ar\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`title_so\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`title_ps\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`title_ro\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`title_pl\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`summary_pa\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`summary_bn\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`summary_ar\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`summary_so\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`summary_ps\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`summary_ro\`;`)
  await db.run(sql`ALTER TABLE \`strands\` DROP COLUMN \`summary_pl\`;`)
  await db.run(sql`ALTER TABLE \`places\` DROP COLUMN \`title_pa\`;`)
  await db.run(sql`ALTER TABLE \`places\` DROP COLUMN \`title_bn\`;`)
  await db.run(sql`ALTER TABLE \`places\` DROP COLUMN \`title_ar\`;`)
  await db.run(sql`ALTER TABLE \`places\` DROP COLUMN \`title_so\`;`)
  await db.run(sql`ALTER TABLE \`places\` DROP COLUMN \`title_ps\`;`)
  await db.run(sql`ALTER TABLE \`places\` DROP COLUMN \`title_ro\`;`)
  await db.run(sql`ALTER TABLE \`places\` DROP COLUMN \`title_pl\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`contact_note_pa\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`contact_note_bn\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`contact_note_ar\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`contact_note_so\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`contact_note_ps\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`contact_note_ro\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`contact_note_pl\`;`)
}
