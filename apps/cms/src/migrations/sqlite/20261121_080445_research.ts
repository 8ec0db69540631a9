import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`questionnaires\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`slug\` text,
  	\`version\` numeric,
  	\`key\` text,
  	\`definition\` text,
  	\`translations\` text,
  	\`opens_on\` text,
  	\`closes_on\` text,
  	\`acknowledgement\` text,
  	\`comparison\` text,
  	\`published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE INDEX \`questionnaires_title_idx\` ON \`questionnaires\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`questionnaires_slug_idx\` ON \`questionnaires\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`questionnaires_version_idx\` ON \`questionnaires\` (\`version\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`questionnaires_key_idx\` ON \`questionnaires\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`questionnaires_updated_at_idx\` ON \`questionnaires\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`questionnaires_created_at_idx\` ON \`questionnaires\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`questionnaires__status_idx\` ON \`questionnaires\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_questionnaires_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_slug\` text,
  	\`version_version\` numeric,
  	\`version_key\` text,
  	\`version_definition\` text,
  	\`version_translations\` text,
  	\`version_opens_on\` text,
  	\`version_closes_on\` text,
  	\`version_acknowledgement\` text,
  	\`version_comparison\` text,
  	\`version_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`questionnaires\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_questionnaires_v_parent_idx\` ON \`_questionnaires_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_questionnaires_v_version_version_title_idx\` ON \`_questionnaires_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_questionnaires_v_version_version_slug_idx\` ON \`_questionnaires_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_questionnaires_v_version_version_version_idx\` ON \`_questionnaires_v\` (\`version_version\`);`)
  await db.run(sql`CREATE INDEX \`_questionnaires_v_version_version_key_idx\` ON \`_questionnaires_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_questionnaires_v_version_version_updated_at_idx\` ON \`_questionnaires_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_questionnaires_v_version_version_created_at_idx\` ON \`_questionnaires_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_questionnaires_v_version_version__status_idx\` ON \`_questionnaires_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_questionnaires_v_created_at_idx\` ON \`_questionnaires_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_questionnaires_v_updated_at_idx\` ON \`_questionnaires_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_questionnaires_v_latest_idx\` ON \`_questionnaires_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`researchers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`code\` text,
  	\`coordinator_id\` text(36) NOT NULL,
  	\`user_id\` text(36),
  	\`organisation_id\` text(36),
  	\`training_understanding_social_research_started_on\` text,
  	\`training_understanding_social_research_completed_on\` text,
  	\`training_fieldwork_started_on\` text,
  	\`training_fieldwork_completed_on\` text,
  	\`training_data_analysis_started_on\` text,
  	\`training_data_analysis_completed_on\` text,
  	\`contract_signed_on\` text,
  	\`accreditation_awarded\` integer DEFAULT false,
  	\`accreditation_on\` text,
  	\`accreditation_body\` text,
  	\`is_active\` integer DEFAULT true,
  	\`pin_hash\` text,
  	\`pin_issued_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`coordinator_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`researchers_code_idx\` ON \`researchers\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`researchers_coordinator_idx\` ON \`researchers\` (\`coordinator_id\`);`)
  await db.run(sql`CREATE INDEX \`researchers_user_idx\` ON \`researchers\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`researchers_organisation_idx\` ON \`researchers\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`researchers_updated_at_idx\` ON \`researchers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`researchers_created_at_idx\` ON \`researchers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`route_decisions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`researcher_id\` text(36) NOT NULL,
  	\`route\` text NOT NULL,
  	\`decided_on\` text NOT NULL,
  	\`decided_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`researcher_id\`) REFERENCES \`researchers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`route_decisions_researcher_idx\` ON \`route_decisions\` (\`researcher_id\`);`)
  await db.run(sql`CREATE INDEX \`route_decisions_decided_on_idx\` ON \`route_decisions\` (\`decided_on\`);`)
  await db.run(sql`CREATE INDEX \`route_decisions_decided_by_idx\` ON \`route_decisions\` (\`decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`route_decisions_updated_at_idx\` ON \`route_decisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`route_decisions_created_at_idx\` ON \`route_decisions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`submissions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`submission\` text,
  	\`questionnaire\` text,
  	\`version\` numeric,
  	\`researcher_id\` text(36),
  	\`researcher_given\` text,
  	\`mode\` text,
  	\`language\` text,
  	\`interpreter\` integer,
  	\`interviewed_on\` text,
  	\`started_at\` text,
  	\`finished_at\` text,
  	\`place\` text,
  	\`serial\` text,
  	\`via\` text,
  	\`entered_by_id\` text(36),
  	\`received_at\` text,
  	\`answers\` text,
  	\`missing\` text,
  	\`dropped\` text,
  	\`wrong\` text,
  	\`not_counted\` text,
  	\`status\` text DEFAULT 'submitted',
  	\`validated_at\` text,
  	\`validated_by_id\` text(36),
  	\`decision_reason\` text,
  	\`duplicate_of\` text,
  	\`flags\` text,
  	\`flags_answer\` text,
  	\`flags_decision\` text,
  	\`content_hash\` text,
  	\`answers_hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`researcher_id\`) REFERENCES \`researchers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`entered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`validated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`submissions_submission_idx\` ON \`submissions\` (\`submission\`);`)
  await db.run(sql`CREATE INDEX \`submissions_questionnaire_idx\` ON \`submissions\` (\`questionnaire\`);`)
  await db.run(sql`CREATE INDEX \`submissions_researcher_idx\` ON \`submissions\` (\`researcher_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_serial_idx\` ON \`submissions\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`submissions_entered_by_idx\` ON \`submissions\` (\`entered_by_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_received_at_idx\` ON \`submissions\` (\`received_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_status_idx\` ON \`submissions\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`submissions_validated_by_idx\` ON \`submissions\` (\`validated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_duplicate_of_idx\` ON \`submissions\` (\`duplicate_of\`);`)
  await db.run(sql`CREATE INDEX \`submissions_content_hash_idx\` ON \`submissions\` (\`content_hash\`);`)
  await db.run(sql`CREATE INDEX \`submissions_answers_hash_idx\` ON \`submissions\` (\`answers_hash\`);`)
  await db.run(sql`CREATE INDEX \`submissions_updated_at_idx\` ON \`submissions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_created_at_idx\` ON \`submissions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`submission_contacts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`submission\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`researcher_id\` text(36),
  	\`contact\` text,
  	\`delete_on\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`researcher_id\`) REFERENCES \`researchers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`submission_contacts_submission_idx\` ON \`submission_contacts\` (\`submission\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`submission_contacts_key_idx\` ON \`submission_contacts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`submission_contacts_researcher_idx\` ON \`submission_contacts\` (\`researcher_id\`);`)
  await db.run(sql`CREATE INDEX \`submission_contacts_delete_on_idx\` ON \`submission_contacts\` (\`delete_on\`);`)
  await db.run(sql`CREATE INDEX \`submission_contacts_updated_at_idx\` ON \`submission_contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`submission_contacts_created_at_idx\` ON \`submission_contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`kept_aside\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`submission\` text,
  	\`why\` text NOT NULL,
  	\`detail\` text,
  	\`received_at\` text,
  	\`sealed\` text,
  	\`key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`kept_aside_submission_idx\` ON \`kept_aside\` (\`submission\`);`)
  await db.run(sql`CREATE INDEX \`kept_aside_received_at_idx\` ON \`kept_aside\` (\`received_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`kept_aside_key_idx\` ON \`kept_aside\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`kept_aside_updated_at_idx\` ON \`kept_aside\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`kept_aside_created_at_idx\` ON \`kept_aside\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`voucher_entries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`researcher_id\` text(36),
  	\`amount_minor\` numeric,
  	\`recorded_at\` text NOT NULL,
  	\`reason\` text,
  	\`previous\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`entry\` text NOT NULL,
  	\`action\` text,
  	\`action_hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`researcher_id\`) REFERENCES \`researchers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`voucher_entries_seq_idx\` ON \`voucher_entries\` (\`seq\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`voucher_entries_key_idx\` ON \`voucher_entries\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`voucher_entries_kind_idx\` ON \`voucher_entries\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`voucher_entries_researcher_idx\` ON \`voucher_entries\` (\`researcher_id\`);`)
  await db.run(sql`CREATE INDEX \`voucher_entries_action_idx\` ON \`voucher_entries\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`voucher_entries_updated_at_idx\` ON \`voucher_entries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`voucher_entries_created_at_idx\` ON \`voucher_entries\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`voucher_entries_id\` text(36) REFERENCES voucher_entries(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_voucher_entries_id_idx\` ON \`payload_locked_documents_rels\` (\`voucher_entries_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`questionnaires\`;`)
  await db.run(sql`DROP TABLE \`_questionnaires_v\`;`)
  await db.run(sql`DROP TABLE \`researchers\`;`)
  await db.run(sql`DROP TABLE \`route_decisions\`;`)
  await db.run(sql`DROP TABLE \`submissions\`;`)
  await db.run(sql`DROP TABLE \`submission_contacts\`;`)
  await db.run(sql`DROP TABLE \`kept_aside\`;`)
  await db.run(sql`DROP TABLE \`voucher_entries\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`stories_id\` text(36),
  	\`story_texts_id\` text(36),
  	\`consents_id\` text(36),
  	\`media_id\` text(36),
  	\`organisations_id\` text(36),
  	\`reports_id\` text(36),
  	\`themes_id\` text(36),
  	\`strands_id\` text(36),
  	\`places_id\` text(36),
  	\`users_id\` text(36),
  	\`tombstones_id\` text(36),
  	\`audit_events_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`story_texts_id\`) REFERENCES \`story_texts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`consents_id\`) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reports_id\`) REFERENCES \`reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`strands_id\`) REFERENCES \`strands\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`places_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`tombstones_id\`) REFERENCES \`tombstones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_events_id\`) REFERENCES \`audit_events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "stories_id", "story_texts_id", "consents_id", "media_id", "organisations_id", "reports_id", "themes_id", "strands_id", "places_id", "users_id", "tombstones_id", "audit_events_id") SELECT "id", "order", "parent_id", "path", "stories_id", "story_texts_id", "consents_id", "media_id", "organisations_id", "reports_id", "themes_id", "strands_id", "places_id", "users_id", "tombstones_id", "audit_events_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_stories_id_idx\` ON \`payload_locked_documents_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_story_texts_id_idx\` ON \`payload_locked_documents_rels\` (\`story_texts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consents_id_idx\` ON \`payload_locked_documents_rels\` (\`consents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reports_id_idx\` ON \`payload_locked_documents_rels\` (\`reports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_themes_id_idx\` ON \`payload_locked_documents_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_strands_id_idx\` ON \`payload_locked_documents_rels\` (\`strands_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_places_id_idx\` ON \`payload_locked_documents_rels\` (\`places_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_tombstones_id_idx\` ON \`payload_locked_documents_rels\` (\`tombstones_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_events_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_events_id\`);`)
}
