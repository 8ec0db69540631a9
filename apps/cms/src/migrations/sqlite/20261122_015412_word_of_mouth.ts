import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`story_texts_talk_if_asked\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`answer\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`story_texts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`story_texts_talk_if_asked_order_idx\` ON \`story_texts_talk_if_asked\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`story_texts_talk_if_asked_parent_id_idx\` ON \`story_texts_talk_if_asked\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_story_texts_v_version_talk_if_asked\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`answer\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_story_texts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_story_texts_v_version_talk_if_asked_order_idx\` ON \`_story_texts_v_version_talk_if_asked\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_story_texts_v_version_talk_if_asked_parent_id_idx\` ON \`_story_texts_v_version_talk_if_asked\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`recordings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`story_id\` text(36) NOT NULL,
  	\`language\` text NOT NULL,
  	\`voice\` text NOT NULL,
  	\`transcript\` text,
  	\`says_the_text\` integer DEFAULT false,
  	\`seconds\` numeric,
  	\`words_hash\` text,
  	\`organisation_id\` text(36),
  	\`quarantined\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`recordings_story_idx\` ON \`recordings\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`recordings_organisation_idx\` ON \`recordings\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`recordings_updated_at_idx\` ON \`recordings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`recordings_created_at_idx\` ON \`recordings\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`recordings_filename_idx\` ON \`recordings\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`opportunities_words\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`language\` text NOT NULL,
  	\`review\` text,
  	\`title\` text NOT NULL,
  	\`summary\` text NOT NULL,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`opportunities_words_order_idx\` ON \`opportunities_words\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_words_parent_id_idx\` ON \`opportunities_words\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`opportunities_missing\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`opportunities_missing_order_idx\` ON \`opportunities_missing\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_missing_parent_idx\` ON \`opportunities_missing\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`opportunities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`organisation_id\` text(36) NOT NULL,
  	\`kind\` text NOT NULL,
  	\`show_from\` text,
  	\`show_until\` text NOT NULL,
  	\`link\` text,
  	\`sign_up\` integer DEFAULT false,
  	\`contact_name\` text,
  	\`contact_phone\` text,
  	\`contact_whatsapp\` text,
  	\`contact_email\` text,
  	\`contact_drop_in_where\` text,
  	\`contact_drop_in_when_en\` text,
  	\`contact_drop_in_when_ur\` text,
  	\`contact_drop_in_when_pa\` text,
  	\`contact_drop_in_when_bn\` text,
  	\`contact_drop_in_when_ar\` text,
  	\`contact_drop_in_when_so\` text,
  	\`contact_drop_in_when_ps\` text,
  	\`contact_drop_in_when_ro\` text,
  	\`contact_drop_in_when_pl\` text,
  	\`place_id\` text(36),
  	\`strand_id\` text(36),
  	\`source\` text,
  	\`note\` text,
  	\`checked_on\` text,
  	\`code\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`place_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`strand_id\`) REFERENCES \`strands\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`opportunities_name_idx\` ON \`opportunities\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_organisation_idx\` ON \`opportunities\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_show_until_idx\` ON \`opportunities\` (\`show_until\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_place_idx\` ON \`opportunities\` (\`place_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_strand_idx\` ON \`opportunities\` (\`strand_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`opportunities_code_idx\` ON \`opportunities\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_updated_at_idx\` ON \`opportunities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_created_at_idx\` ON \`opportunities\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`opportunities_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`themes_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`opportunities_rels_order_idx\` ON \`opportunities_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_rels_parent_idx\` ON \`opportunities_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_rels_path_idx\` ON \`opportunities_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_rels_themes_id_idx\` ON \`opportunities_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE TABLE \`outreach_events_occasions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`on\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`is_cancelled\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`outreach_events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`outreach_events_occasions_order_idx\` ON \`outreach_events_occasions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`outreach_events_occasions_parent_id_idx\` ON \`outreach_events_occasions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`outreach_events_words\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`language\` text NOT NULL,
  	\`review\` text,
  	\`title\` text NOT NULL,
  	\`summary\` text NOT NULL,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`outreach_events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`outreach_events_words_order_idx\` ON \`outreach_events_words\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`outreach_events_words_parent_id_idx\` ON \`outreach_events_words\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`outreach_events_missing\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`outreach_events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`outreach_events_missing_order_idx\` ON \`outreach_events_missing\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`outreach_events_missing_parent_idx\` ON \`outreach_events_missing\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`outreach_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`organisation_id\` text(36) NOT NULL,
  	\`kind\` text NOT NULL,
  	\`is_online\` integer DEFAULT false,
  	\`venue_name\` text,
  	\`venue_address\` text,
  	\`last_on\` text,
  	\`link\` text,
  	\`sign_up\` integer DEFAULT false,
  	\`contact_name\` text,
  	\`contact_phone\` text,
  	\`contact_whatsapp\` text,
  	\`contact_email\` text,
  	\`contact_drop_in_where\` text,
  	\`contact_drop_in_when_en\` text,
  	\`contact_drop_in_when_ur\` text,
  	\`contact_drop_in_when_pa\` text,
  	\`contact_drop_in_when_bn\` text,
  	\`contact_drop_in_when_ar\` text,
  	\`contact_drop_in_when_so\` text,
  	\`contact_drop_in_when_ps\` text,
  	\`contact_drop_in_when_ro\` text,
  	\`contact_drop_in_when_pl\` text,
  	\`place_id\` text(36),
  	\`strand_id\` text(36),
  	\`source\` text,
  	\`note\` text,
  	\`checked_on\` text,
  	\`code\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`place_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`strand_id\`) REFERENCES \`strands\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`outreach_events_name_idx\` ON \`outreach_events\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`outreach_events_organisation_idx\` ON \`outreach_events\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`outreach_events_last_on_idx\` ON \`outreach_events\` (\`last_on\`);`)
  await db.run(sql`CREATE INDEX \`outreach_events_place_idx\` ON \`outreach_events\` (\`place_id\`);`)
  await db.run(sql`CREATE INDEX \`outreach_events_strand_idx\` ON \`outreach_events\` (\`strand_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`outreach_events_code_idx\` ON \`outreach_events\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`outreach_events_updated_at_idx\` ON \`outreach_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outreach_events_created_at_idx\` ON \`outreach_events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`outreach_events_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`themes_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`outreach_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`outreach_events_rels_order_idx\` ON \`outreach_events_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`outreach_events_rels_parent_idx\` ON \`outreach_events_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`outreach_events_rels_path_idx\` ON \`outreach_events_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`outreach_events_rels_themes_id_idx\` ON \`outreach_events_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE TABLE \`referral_codes_aims\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`opens\` text NOT NULL,
  	\`target\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`referral_codes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`referral_codes_aims_order_idx\` ON \`referral_codes_aims\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`referral_codes_aims_parent_id_idx\` ON \`referral_codes_aims\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`referral_codes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`organisation_id\` text(36),
  	\`language\` text,
  	\`until\` text,
  	\`code\` text,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`referral_codes_organisation_idx\` ON \`referral_codes\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`referral_codes_until_idx\` ON \`referral_codes\` (\`until\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`referral_codes_code_idx\` ON \`referral_codes\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`referral_codes_updated_at_idx\` ON \`referral_codes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`referral_codes_created_at_idx\` ON \`referral_codes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`contact_messages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`status\` text DEFAULT 'new' NOT NULL,
  	\`taken_by_id\` text(36),
  	\`organisation_id\` text(36),
  	\`notes\` text,
  	\`title\` text,
  	\`name\` text,
  	\`reach_by\` text,
  	\`reach_at\` text,
  	\`wants_call\` integer,
  	\`language\` text,
  	\`about_kind\` text,
  	\`about\` text,
  	\`words\` text,
  	\`who_told\` text,
  	\`referral\` text,
  	\`sent_at\` text,
  	\`received_at\` text,
  	\`delete_on\` text NOT NULL,
  	\`done_on\` text,
  	\`message\` text NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`taken_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`contact_messages_status_idx\` ON \`contact_messages\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`contact_messages_taken_by_idx\` ON \`contact_messages\` (\`taken_by_id\`);`)
  await db.run(sql`CREATE INDEX \`contact_messages_organisation_idx\` ON \`contact_messages\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`contact_messages_about_idx\` ON \`contact_messages\` (\`about\`);`)
  await db.run(sql`CREATE INDEX \`contact_messages_received_at_idx\` ON \`contact_messages\` (\`received_at\`);`)
  await db.run(sql`CREATE INDEX \`contact_messages_delete_on_idx\` ON \`contact_messages\` (\`delete_on\`);`)
  await db.run(sql`CREATE INDEX \`contact_messages_done_on_idx\` ON \`contact_messages\` (\`done_on\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contact_messages_message_idx\` ON \`contact_messages\` (\`message\`);`)
  await db.run(sql`CREATE INDEX \`contact_messages_updated_at_idx\` ON \`contact_messages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contact_messages_created_at_idx\` ON \`contact_messages\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`word_reports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`status\` text DEFAULT 'new' NOT NULL,
  	\`notes\` text,
  	\`page\` text NOT NULL,
  	\`wrong\` text NOT NULL,
  	\`better\` text,
  	\`language\` text NOT NULL,
  	\`received_at\` text NOT NULL,
  	\`done_on\` text,
  	\`message\` text NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`word_reports_status_idx\` ON \`word_reports\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`word_reports_language_idx\` ON \`word_reports\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`word_reports_received_at_idx\` ON \`word_reports\` (\`received_at\`);`)
  await db.run(sql`CREATE INDEX \`word_reports_done_on_idx\` ON \`word_reports\` (\`done_on\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`word_reports_message_idx\` ON \`word_reports\` (\`message\`);`)
  await db.run(sql`CREATE INDEX \`word_reports_updated_at_idx\` ON \`word_reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`word_reports_created_at_idx\` ON \`word_reports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`messages_aside\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`message\` text,
  	\`why\` text NOT NULL,
  	\`received_at\` text,
  	\`delete_on\` text NOT NULL,
  	\`sealed\` text,
  	\`key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`messages_aside_message_idx\` ON \`messages_aside\` (\`message\`);`)
  await db.run(sql`CREATE INDEX \`messages_aside_received_at_idx\` ON \`messages_aside\` (\`received_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_aside_delete_on_idx\` ON \`messages_aside\` (\`delete_on\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`messages_aside_key_idx\` ON \`messages_aside\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`messages_aside_updated_at_idx\` ON \`messages_aside\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_aside_created_at_idx\` ON \`messages_aside\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`round_ups_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'note' NOT NULL,
  	\`story_id\` text(36),
  	\`title\` text,
  	\`text\` text,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`round_ups\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`round_ups_items_order_idx\` ON \`round_ups_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`round_ups_items_parent_id_idx\` ON \`round_ups_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`round_ups_items_story_idx\` ON \`round_ups_items\` (\`story_id\`);`)
  await db.run(sql`CREATE TABLE \`round_ups\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`intro\` text,
  	\`week\` text NOT NULL,
  	\`status\` text DEFAULT 'draft' NOT NULL,
  	\`sent_at\` text,
  	\`sent_by_id\` text(36),
  	\`recipients\` numeric,
  	\`codes\` text,
  	\`done_at\` text,
  	\`is_stopped\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`sent_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`round_ups_week_idx\` ON \`round_ups\` (\`week\`);`)
  await db.run(sql`CREATE INDEX \`round_ups_status_idx\` ON \`round_ups\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`round_ups_sent_at_idx\` ON \`round_ups\` (\`sent_at\`);`)
  await db.run(sql`CREATE INDEX \`round_ups_sent_by_idx\` ON \`round_ups\` (\`sent_by_id\`);`)
  await db.run(sql`CREATE INDEX \`round_ups_done_at_idx\` ON \`round_ups\` (\`done_at\`);`)
  await db.run(sql`CREATE INDEX \`round_ups_updated_at_idx\` ON \`round_ups\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`round_ups_created_at_idx\` ON \`round_ups\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`round_up_subscribers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`email\` text NOT NULL,
  	\`organisation_id\` text(36),
  	\`status\` text DEFAULT 'active' NOT NULL,
  	\`added_by_id\` text(36),
  	\`token\` text,
  	\`last_sent_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`added_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`round_up_subscribers_email_idx\` ON \`round_up_subscribers\` (\`email\`);`)
  await db.run(sql`CREATE INDEX \`round_up_subscribers_organisation_idx\` ON \`round_up_subscribers\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`round_up_subscribers_status_idx\` ON \`round_up_subscribers\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`round_up_subscribers_added_by_idx\` ON \`round_up_subscribers\` (\`added_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`round_up_subscribers_token_idx\` ON \`round_up_subscribers\` (\`token\`);`)
  await db.run(sql`CREATE INDEX \`round_up_subscribers_updated_at_idx\` ON \`round_up_subscribers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`round_up_subscribers_created_at_idx\` ON \`round_up_subscribers\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`stories_rels\` ADD \`opportunities_id\` text(36) REFERENCES opportunities(id);`)
  await db.run(sql`ALTER TABLE \`stories_rels\` ADD \`outreach_events_id\` text(36) REFERENCES outreach_events(id);`)
  await db.run(sql`CREATE INDEX \`stories_rels_opportunities_id_idx\` ON \`stories_rels\` (\`opportunities_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_outreach_events_id_idx\` ON \`stories_rels\` (\`outreach_events_id\`);`)
  await db.run(sql`ALTER TABLE \`_stories_v_rels\` ADD \`opportunities_id\` text(36) REFERENCES opportunities(id);`)
  await db.run(sql`ALTER TABLE \`_stories_v_rels\` ADD \`outreach_events_id\` text(36) REFERENCES outreach_events(id);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_opportunities_id_idx\` ON \`_stories_v_rels\` (\`opportunities_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_outreach_events_id_idx\` ON \`_stories_v_rels\` (\`outreach_events_id\`);`)
  await db.run(sql`ALTER TABLE \`story_texts\` ADD \`did\` text;`)
  await db.run(sql`ALTER TABLE \`story_texts\` ADD \`helped\` text;`)
  await db.run(sql`ALTER TABLE \`story_texts\` ADD \`talk_script\` text;`)
  await db.run(sql`ALTER TABLE \`story_texts\` ADD \`talk_facts\` text;`)
  await db.run(sql`ALTER TABLE \`story_texts\` ADD \`talk_not_yet\` text;`)
  await db.run(sql`ALTER TABLE \`story_texts\` ADD \`film_url\` text;`)
  await db.run(sql`ALTER TABLE \`story_texts\` ADD \`film_minutes\` numeric;`)
  await db.run(sql`ALTER TABLE \`story_texts\` ADD \`film_transcript\` text;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` ADD \`version_did\` text;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` ADD \`version_helped\` text;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` ADD \`version_talk_script\` text;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` ADD \`version_talk_facts\` text;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` ADD \`version_talk_not_yet\` text;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` ADD \`version_film_url\` text;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` ADD \`version_film_minutes\` numeric;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` ADD \`version_film_transcript\` text;`)
  await db.run(sql`ALTER TABLE \`consents\` ADD \`identifiability_voice\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_name\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_phone\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_whatsapp\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_email\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_drop_in_where\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_drop_in_when_en\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_drop_in_when_ur\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_drop_in_when_pa\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_drop_in_when_bn\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_drop_in_when_ar\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_drop_in_when_so\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_drop_in_when_ps\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_drop_in_when_ro\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`contact_drop_in_when_pl\` text;`)
  await db.run(sql`ALTER TABLE \`themes\` ADD \`kind\` text;`)
  await db.run(sql`ALTER TABLE \`print_runs\` ADD \`number\` text;`)
  await db.run(sql`CREATE INDEX \`print_runs_number_idx\` ON \`print_runs\` (\`number\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`recordings_id\` text(36) REFERENCES recordings(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_recordings_id_idx\` ON \`payload_locked_documents_rels\` (\`recordings_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`story_texts_talk_if_asked\`;`)
  await db.run(sql`DROP TABLE \`_story_texts_v_version_talk_if_asked\`;`)
  await db.run(sql`DROP TABLE \`recordings\`;`)
  await db.run(sql`DROP TABLE \`opportunities_words\`;`)
  await db.run(sql`DROP TABLE \`opportunities_missing\`;`)
  await db.run(sql`DROP TABLE \`opportunities\`;`)
  await db.run(sql`DROP TABLE \`opportunities_rels\`;`)
  await db.run(sql`DROP TABLE \`outreach_events_occasions\`;`)
  await db.run(sql`DROP TABLE \`outreach_events_words\`;`)
  await db.run(sql`DROP TABLE \`outreach_events_missing\`;`)
  await db.run(sql`DROP TABLE \`outreach_events\`;`)
  await db.run(sql`DROP TABLE \`outreach_events_rels\`;`)
  await db.run(sql`DROP TABLE \`referral_codes_aims\`;`)
  await db.run(sql`DROP TABLE \`referral_codes\`;`)
  await db.run(sql`DROP TABLE \`contact_messages\`;`)
  await db.run(sql`DROP TABLE \`word_reports\`;`)
  await db.run(sql`DROP TABLE \`messages_aside\`;`)
  await db.run(sql`DROP TABLE \`round_ups_items\`;`)
  await db.run(sql`DROP TABLE \`round_ups\`;`)
  await db.run(sql`DROP TABLE \`round_up_subscribers\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_stories_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`themes_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_stories_rels\`("id", "order", "parent_id", "path", "themes_id") SELECT "id", "order", "parent_id", "path", "themes_id" FROM \`stories_rels\`;`)
  await db.run(sql`DROP TABLE \`stories_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_stories_rels\` RENAME TO \`stories_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`stories_rels_order_idx\` ON \`stories_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_parent_idx\` ON \`stories_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_path_idx\` ON \`stories_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_themes_id_idx\` ON \`stories_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__stories_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`themes_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__stories_v_rels\`("id", "order", "parent_id", "path", "themes_id") SELECT "id", "order", "parent_id", "path", "themes_id" FROM \`_stories_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__stories_v_rels\` RENAME TO \`_stories_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_order_idx\` ON \`_stories_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_parent_idx\` ON \`_stories_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_path_idx\` ON \`_stories_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_themes_id_idx\` ON \`_stories_v_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`stories_id\` text(36),
  	\`story_texts_id\` text(36),
  	\`consents_id\` text(36),
  	\`teller_links_id\` text(36),
  	\`teller_acts_id\` text(36),
  	\`consent_wordings_id\` text(36),
  	\`media_id\` text(36),
  	\`organisations_id\` text(36),
  	\`reports_id\` text(36),
  	\`themes_id\` text(36),
  	\`strands_id\` text(36),
  	\`places_id\` text(36),
  	\`voucher_entries_id\` text(36),
  	\`users_id\` text(36),
  	\`review_comments_id\` text(36),
  	\`check_overrides_id\` text(36),
  	\`tombstones_id\` text(36),
  	\`take_downs_id\` text(36),
  	\`print_runs_id\` text(36),
  	\`audit_events_id\` text(36),
  	\`audit_seals_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`story_texts_id\`) REFERENCES \`story_texts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`consents_id\`) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`teller_links_id\`) REFERENCES \`teller_links\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`teller_acts_id\`) REFERENCES \`teller_acts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`consent_wordings_id\`) REFERENCES \`consent_wordings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reports_id\`) REFERENCES \`reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`strands_id\`) REFERENCES \`strands\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`places_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`voucher_entries_id\`) REFERENCES \`voucher_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`review_comments_id\`) REFERENCES \`review_comments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`check_overrides_id\`) REFERENCES \`check_overrides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`tombstones_id\`) REFERENCES \`tombstones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`take_downs_id\`) REFERENCES \`take_downs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`print_runs_id\`) REFERENCES \`print_runs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_events_id\`) REFERENCES \`audit_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_seals_id\`) REFERENCES \`audit_seals\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "stories_id", "story_texts_id", "consents_id", "teller_links_id", "teller_acts_id", "consent_wordings_id", "media_id", "organisations_id", "reports_id", "themes_id", "strands_id", "places_id", "voucher_entries_id", "users_id", "review_comments_id", "check_overrides_id", "tombstones_id", "take_downs_id", "print_runs_id", "audit_events_id", "audit_seals_id") SELECT "id", "order", "parent_id", "path", "stories_id", "story_texts_id", "consents_id", "teller_links_id", "teller_acts_id", "consent_wordings_id", "media_id", "organisations_id", "reports_id", "themes_id", "strands_id", "places_id", "voucher_entries_id", "users_id", "review_comments_id", "check_overrides_id", "tombstones_id", "take_downs_id", "print_runs_id", "audit_events_id", "audit_seals_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_stories_id_idx\` ON \`payload_locked_documents_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_story_texts_id_idx\` ON \`payload_locked_documents_rels\` (\`story_texts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consents_id_idx\` ON \`payload_locked_documents_rels\` (\`consents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_teller_links_id_idx\` ON \`payload_locked_documents_rels\` (\`teller_links_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_teller_acts_id_idx\` ON \`payload_locked_documents_rels\` (\`teller_acts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consent_wordings_id_idx\` ON \`payload_locked_documents_rels\` (\`consent_wordings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reports_id_idx\` ON \`payload_locked_documents_rels\` (\`reports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_themes_id_idx\` ON \`payload_locked_documents_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_strands_id_idx\` ON \`payload_locked_documents_rels\` (\`strands_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_places_id_idx\` ON \`payload_locked_documents_rels\` (\`places_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_voucher_entries_id_idx\` ON \`payload_locked_documents_rels\` (\`voucher_entries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_review_comments_id_idx\` ON \`payload_locked_documents_rels\` (\`review_comments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_check_overrides_id_idx\` ON \`payload_locked_documents_rels\` (\`check_overrides_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_tombstones_id_idx\` ON \`payload_locked_documents_rels\` (\`tombstones_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_take_downs_id_idx\` ON \`payload_locked_documents_rels\` (\`take_downs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_print_runs_id_idx\` ON \`payload_locked_documents_rels\` (\`print_runs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_events_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_seals_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_seals_id\`);`)
  await db.run(sql`DROP INDEX \`print_runs_number_idx\`;`)
  await db.run(sql`ALTER TABLE \`print_runs\` DROP COLUMN \`number\`;`)
  await db.run(sql`ALTER TABLE \`story_texts\` DROP COLUMN \`did\`;`)
  await db.run(sql`ALTER TABLE \`story_texts\` DROP COLUMN \`helped\`;`)
  await db.run(sql`ALTER TABLE \`story_texts\` DROP COLUMN \`talk_script\`;`)
  await db.run(sql`ALTER TABLE \`story_texts\` DROP COLUMN \`talk_facts\`;`)
  await db.run(sql`ALTER TABLE \`story_texts\` DROP COLUMN \`talk_not_yet\`;`)
  await db.run(sql`ALTER TABLE \`story_texts\` DROP COLUMN \`film_url\`;`)
  await db.run(sql`ALTER TABLE \`story_texts\` DROP COLUMN \`film_minutes\`;`)
  await db.run(sql`ALTER TABLE \`story_texts\` DROP COLUMN \`film_transcript\`;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` DROP COLUMN \`version_did\`;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` DROP COLUMN \`version_helped\`;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` DROP COLUMN \`version_talk_script\`;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` DROP COLUMN \`version_talk_facts\`;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` DROP COLUMN \`version_talk_not_yet\`;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` DROP COLUMN \`version_film_url\`;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` DROP COLUMN \`version_film_minutes\`;`)
  await db.run(sql`ALTER TABLE \`_story_texts_v\` DROP COLUMN \`version_film_transcript\`;`)
  await db.run(sql`ALTER TABLE \`consents\` DROP COLUMN \`identifiability_voice\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_name\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_phone\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_whatsapp\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_email\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_drop_in_where\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_drop_in_when_en\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_drop_in_when_ur\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_drop_in_when_pa\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_drop_in_when_bn\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_drop_in_when_ar\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_drop_in_when_so\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_drop_in_when_ps\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_drop_in_when_ro\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`contact_drop_in_when_pl\`;`)
  await db.run(sql`ALTER TABLE \`themes\` DROP COLUMN \`kind\`;`)
}
