import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`teller_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`story_id\` text(36),
  	\`link_hash\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`expires_on\` text NOT NULL,
  	\`pin_hash\` text,
  	\`pin_tries\` numeric DEFAULT 0,
  	\`locked_until\` text,
  	\`ended_on\` text,
  	\`issued_by\` text,
  	\`curator_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`curator_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`teller_links_story_idx\` ON \`teller_links\` (\`story_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`teller_links_link_hash_idx\` ON \`teller_links\` (\`link_hash\`);`)
  await db.run(sql`CREATE INDEX \`teller_links_ended_on_idx\` ON \`teller_links\` (\`ended_on\`);`)
  await db.run(sql`CREATE INDEX \`teller_links_curator_idx\` ON \`teller_links\` (\`curator_id\`);`)
  await db.run(sql`CREATE INDEX \`teller_links_updated_at_idx\` ON \`teller_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`teller_links_created_at_idx\` ON \`teller_links\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`teller_acts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`act_id\` text NOT NULL,
  	\`story_id\` text(36),
  	\`act\` text NOT NULL,
  	\`language\` text,
  	\`words\` text,
  	\`at\` text NOT NULL,
  	\`received_at\` text NOT NULL,
  	\`answered_at\` text,
  	\`answered_by\` text,
  	\`hash\` text,
  	\`link_id\` text(36),
  	\`curator_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`link_id\`) REFERENCES \`teller_links\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`curator_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`teller_acts_act_id_idx\` ON \`teller_acts\` (\`act_id\`);`)
  await db.run(sql`CREATE INDEX \`teller_acts_story_idx\` ON \`teller_acts\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`teller_acts_act_idx\` ON \`teller_acts\` (\`act\`);`)
  await db.run(sql`CREATE INDEX \`teller_acts_received_at_idx\` ON \`teller_acts\` (\`received_at\`);`)
  await db.run(sql`CREATE INDEX \`teller_acts_link_idx\` ON \`teller_acts\` (\`link_id\`);`)
  await db.run(sql`CREATE INDEX \`teller_acts_curator_idx\` ON \`teller_acts\` (\`curator_id\`);`)
  await db.run(sql`CREATE INDEX \`teller_acts_updated_at_idx\` ON \`teller_acts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`teller_acts_created_at_idx\` ON \`teller_acts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consent_reasons_reasons\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`consent_reasons\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`consent_reasons_reasons_order_idx\` ON \`consent_reasons_reasons\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`consent_reasons_reasons_parent_idx\` ON \`consent_reasons_reasons\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`consent_reasons\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`consent_id\` text(36) NOT NULL,
  	\`guardian_name\` text,
  	\`guardian_relation\` text,
  	\`guardian_on\` text,
  	\`story_id\` text(36),
  	\`recorded_at\` text,
  	\`recorded_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`consent_id\`) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`consent_reasons_consent_idx\` ON \`consent_reasons\` (\`consent_id\`);`)
  await db.run(sql`CREATE INDEX \`consent_reasons_story_idx\` ON \`consent_reasons\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`consent_reasons_updated_at_idx\` ON \`consent_reasons\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consent_reasons_created_at_idx\` ON \`consent_reasons\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consent_wordings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`review\` text DEFAULT 'unreviewed' NOT NULL,
  	\`reviewer\` text,
  	\`from\` text,
  	\`hash\` text,
  	\`recorded_at\` text,
  	\`recorded_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`consent_wordings_version_idx\` ON \`consent_wordings\` (\`version\`);`)
  await db.run(sql`CREATE INDEX \`consent_wordings_updated_at_idx\` ON \`consent_wordings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consent_wordings_created_at_idx\` ON \`consent_wordings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`teller_names\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`story_id\` text(36) NOT NULL,
  	\`recorded_at\` text,
  	\`recorded_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`teller_names_story_idx\` ON \`teller_names\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`teller_names_updated_at_idx\` ON \`teller_names\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`teller_names_created_at_idx\` ON \`teller_names\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`teller_names_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`teller_names\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`teller_names_texts_order_parent\` ON \`teller_names_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`review_comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text_id\` text(36),
  	\`field\` text,
  	\`kind\` text NOT NULL,
  	\`words\` text NOT NULL,
  	\`words_hash\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`on\` text NOT NULL,
  	\`resolved_by\` text,
  	\`resolved_on\` text,
  	\`organisation_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`text_id\`) REFERENCES \`story_texts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`review_comments_text_idx\` ON \`review_comments\` (\`text_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_on_idx\` ON \`review_comments\` (\`on\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_resolved_on_idx\` ON \`review_comments\` (\`resolved_on\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_organisation_idx\` ON \`review_comments\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_updated_at_idx\` ON \`review_comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_created_at_idx\` ON \`review_comments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`check_overrides\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text_id\` text(36),
  	\`code\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`words_hash\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`on\` text NOT NULL,
  	\`organisation_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`text_id\`) REFERENCES \`story_texts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`check_overrides_text_idx\` ON \`check_overrides\` (\`text_id\`);`)
  await db.run(sql`CREATE INDEX \`check_overrides_words_hash_idx\` ON \`check_overrides\` (\`words_hash\`);`)
  await db.run(sql`CREATE INDEX \`check_overrides_organisation_idx\` ON \`check_overrides\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`check_overrides_updated_at_idx\` ON \`check_overrides\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`check_overrides_created_at_idx\` ON \`check_overrides\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`take_downs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`because\` text DEFAULT 'withdrawn',
  	\`on\` text NOT NULL,
  	\`story_id\` text(36),
  	\`organisation_id\` text(36),
  	\`started_at\` text NOT NULL,
  	\`verified_at\` text,
  	\`alarmed_at\` text,
  	\`erased_at\` text,
  	\`tries\` numeric DEFAULT 0 NOT NULL,
  	\`receipt_hash\` text,
  	\`addresses\` text NOT NULL,
  	\`asked\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`take_downs_code_idx\` ON \`take_downs\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`take_downs_story_idx\` ON \`take_downs\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`take_downs_organisation_idx\` ON \`take_downs\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`take_downs_started_at_idx\` ON \`take_downs\` (\`started_at\`);`)
  await db.run(sql`CREATE INDEX \`take_downs_verified_at_idx\` ON \`take_downs\` (\`verified_at\`);`)
  await db.run(sql`CREATE INDEX \`take_downs_erased_at_idx\` ON \`take_downs\` (\`erased_at\`);`)
  await db.run(sql`CREATE INDEX \`take_downs_updated_at_idx\` ON \`take_downs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`take_downs_created_at_idx\` ON \`take_downs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`print_runs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`story_id\` text(36) NOT NULL,
  	\`language\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`copies\` numeric NOT NULL,
  	\`places\` text NOT NULL,
  	\`printed_on\` text NOT NULL,
  	\`recalled_on\` text,
  	\`organisation_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`print_runs_story_idx\` ON \`print_runs\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`print_runs_recalled_on_idx\` ON \`print_runs\` (\`recalled_on\`);`)
  await db.run(sql`CREATE INDEX \`print_runs_organisation_idx\` ON \`print_runs\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`print_runs_updated_at_idx\` ON \`print_runs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`print_runs_created_at_idx\` ON \`print_runs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_seals\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`on\` text NOT NULL,
  	\`previous\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`events\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_seals_seq_idx\` ON \`audit_seals\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`audit_seals_updated_at_idx\` ON \`audit_seals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_seals_created_at_idx\` ON \`audit_seals\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_query_presets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`is_shared\` integer DEFAULT false,
  	\`access_read_constraint\` text DEFAULT 'onlyMe',
  	\`access_update_constraint\` text DEFAULT 'onlyMe',
  	\`access_delete_constraint\` text DEFAULT 'onlyMe',
  	\`where\` text,
  	\`columns\` text,
  	\`group_by\` text,
  	\`related_collection\` text NOT NULL,
  	\`is_temp\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_query_presets_updated_at_idx\` ON \`payload_query_presets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_created_at_idx\` ON \`payload_query_presets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_query_presets_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_query_presets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_order_idx\` ON \`payload_query_presets_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_parent_idx\` ON \`payload_query_presets_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_path_idx\` ON \`payload_query_presets_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_users_id_idx\` ON \`payload_query_presets_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`archived_on\` text;`)
  await db.run(sql`CREATE INDEX \`stories_review_on_idx\` ON \`stories\` (\`review_on\`);`)
  await db.run(sql`CREATE INDEX \`stories_archived_on_idx\` ON \`stories\` (\`archived_on\`);`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_archived_on\` text;`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_review_on_idx\` ON \`_stories_v\` (\`version_review_on\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_archived_on_idx\` ON \`_stories_v\` (\`version_archived_on\`);`)
  await db.run(sql`ALTER TABLE \`story_texts\` ADD \`review_state\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`story_texts\` ADD \`review_by\` text;`)
  await db.run(sql`ALTER TABLE \`story_texts\` ADD \`review_on\` text;`)
  await db.run(sql`CREATE INDEX \`story_texts_review_review_state_idx\` ON \`story_texts\` (\`review_state\`);`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` ADD \`version_review_state\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` ADD \`version_review_by\` text;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`CREATE INDEX \`_story_texts_v_version_review_version_review_state_idx\` ON \`_story_texts_v\` (\`version_review_state\`);`)
  await db.run(sql`ALTER TABLE \`consents\` ADD \`checklist_what_it_is\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`consents\` ADD \`checklist_where_it_goes\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`consents\` ADD \`checklist_who_could_see\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`consents\` ADD \`checklist_may_change_mind\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`consents\` ADD \`checklist_help_does_not_depend\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`consents\` ADD \`wording_text\` text;`)
  await db.run(sql`ALTER TABLE \`consents\` ADD \`refresh_on\` text;`)
  await db.run(sql`CREATE INDEX \`consents_refresh_on_idx\` ON \`consents\` (\`refresh_on\`);`)
  await db.run(sql`ALTER TABLE \`audit_events\` ADD \`seal\` numeric;`)
  await db.run(sql`CREATE INDEX \`audit_events_seal_idx\` ON \`audit_events\` (\`seal\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`teller_links_id\` text(36) REFERENCES teller_links(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`teller_acts_id\` text(36) REFERENCES teller_acts(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`consent_wordings_id\` text(36) REFERENCES consent_wordings(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`review_comments_id\` text(36) REFERENCES review_comments(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`check_overrides_id\` text(36) REFERENCES check_overrides(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`take_downs_id\` text(36) REFERENCES take_downs(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`print_runs_id\` text(36) REFERENCES print_runs(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`audit_seals_id\` text(36) REFERENCES audit_seals(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_teller_links_id_idx\` ON \`payload_locked_documents_rels\` (\`teller_links_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_teller_acts_id_idx\` ON \`payload_locked_documents_rels\` (\`teller_acts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consent_wordings_id_idx\` ON \`payload_locked_documents_rels\` (\`consent_wordings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_review_comments_id_idx\` ON \`payload_locked_documents_rels\` (\`review_comments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_check_overrides_id_idx\` ON \`payload_locked_documents_rels\` (\`check_overrides_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_take_downs_id_idx\` ON \`payload_locked_documents_rels\` (\`take_downs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_print_runs_id_idx\` ON \`payload_locked_documents_rels\` (\`print_runs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_seals_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_seals_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`teller_links\`;`)
  await db.run(sql`DROP TABLE \`teller_acts\`;`)
  await db.run(sql`DROP TABLE \`consent_reasons_reasons\`;`)
  await db.run(sql`DROP TABLE \`consent_reasons\`;`)
  await db.run(sql`DROP TABLE \`consent_wordings\`;`)
  await db.run(sql`DROP TABLE \`teller_names\`;`)
  await db.run(sql`DROP TABLE \`teller_names_texts\`;`)
  await db.run(sql`DROP TABLE \`review_comments\`;`)
  await db.run(sql`DROP TABLE \`check_overrides\`;`)
  await db.run(sql`DROP TABLE \`take_downs\`;`)
  await db.run(sql`DROP TABLE \`print_runs\`;`)
  await db.run(sql`DROP TABLE \`audit_seals\`;`)
  await db.run(sql`DROP TABLE \`payload_query_presets\`;`)
  await db.run(sql`DROP TABLE \`payload_query_presets_rels\`;`)
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
  	\`voucher_entries_id\` text(36),
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
  	FOREIGN KEY (\`voucher_entries_id\`) REFERENCES \`voucher_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`tombstones_id\`) REFERENCES \`tombstones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_events_id\`) REFERENCES \`audit_events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "stories_id", "story_texts_id", "consents_id", "media_id", "organisations_id", "reports_id", "themes_id", "strands_id", "places_id", "voucher_entries_id", "users_id", "tombstones_id", "audit_events_id") SELECT "id", "order", "parent_id", "path", "stories_id", "story_texts_id", "consents_id", "media_id", "organisations_id", "reports_id", "themes_id", "strands_id", "places_id", "voucher_entries_id", "users_id", "tombstones_id", "audit_events_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_voucher_entries_id_idx\` ON \`payload_locked_documents_rels\` (\`voucher_entries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_tombstones_id_idx\` ON \`payload_locked_documents_rels\` (\`tombstones_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_events_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_events_id\`);`)
  await db.run(sql`DROP INDEX \`stories_review_on_idx\`;`)
  await db.run(sql`DROP INDEX \`stories_archived_on_idx\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`review_on\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`archived_on\`;`)
  await db.run(sql`DROP INDEX \`_stories_v_version_version_review_on_idx\`;`)
  await db.run(sql`DROP INDEX \`_stories_v_version_version_archived_on_idx\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_review_on\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_archived_on\`;`)
  await db.run(sql`DROP INDEX \`story_texts_review_review_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`story_texts\` DROP COLUMN \`review_state\`;`)
  await db.run(sql`ALTER TABLE \`story_texts\` DROP COLUMN \`review_by\`;`)
  await db.run(sql`ALTER TABLE \`story_texts\` DROP COLUMN \`review_on\`;`)
  await db.run(sql`DROP INDEX \`_story_texts_v_version_review_version_review_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` DROP COLUMN \`version_review_state\`;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` DROP COLUMN \`version_review_by\`;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` DROP COLUMN \`version_review_on\`;`)
  await db.run(sql`DROP INDEX \`consents_refresh_on_idx\`;`)
  await db.run(sql`ALTER TABLE \`consents\` DROP COLUMN \`checklist_what_it_is\`;`)
  await db.run(sql`ALTER TABLE \`consents\` DROP COLUMN \`checklist_where_it_goes\`;`)
  await db.run(sql`ALTER TABLE \`consents\` DROP COLUMN \`checklist_who_could_see\`;`)
  await db.run(sql`ALTER TABLE \`consents\` DROP COLUMN \`checklist_may_change_mind\`;`)
  await db.run(sql`ALTER TABLE \`consents\` DROP COLUMN \`checklist_help_does_not_depend\`;`)
  await db.run(sql`ALTER TABLE \`consents\` DROP COLUMN \`wording_text\`;`)
  await db.run(sql`ALTER TABLE \`consents\` DROP COLUMN \`refresh_on\`;`)
  await db.run(sql`DROP INDEX \`audit_events_seal_idx\`;`)
  await db.run(sql`ALTER TABLE \`audit_events\` DROP COLUMN \`seal\`;`)
}
