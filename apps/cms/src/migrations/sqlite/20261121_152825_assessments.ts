import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`assessments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	\`opened_by_id\` text(36),
  	\`body_name\` text NOT NULL,
  	\`body_kind\` text NOT NULL,
  	\`catalogue\` text NOT NULL,
  	\`version\` text NOT NULL,
  	\`profile\` text,
  	\`on\` text NOT NULL,
  	\`closed_on\` text,
  	\`closed_by_id\` text(36),
  	\`reply_by\` text,
  	\`reply_on\` text,
  	\`reply_text\` text,
  	\`code\` text NOT NULL,
  	\`published_on\` text,
  	\`published_by_id\` text(36),
  	\`with_items\` integer,
  	\`summary\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`opened_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`closed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`published_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`assessments_organisation_idx\` ON \`assessments\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`assessments_opened_by_idx\` ON \`assessments\` (\`opened_by_id\`);`)
  await db.run(sql`CREATE INDEX \`assessments_catalogue_idx\` ON \`assessments\` (\`catalogue\`);`)
  await db.run(sql`CREATE INDEX \`assessments_closed_on_idx\` ON \`assessments\` (\`closed_on\`);`)
  await db.run(sql`CREATE INDEX \`assessments_closed_by_idx\` ON \`assessments\` (\`closed_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`assessments_code_idx\` ON \`assessments\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`assessments_published_on_idx\` ON \`assessments\` (\`published_on\`);`)
  await db.run(sql`CREATE INDEX \`assessments_published_by_idx\` ON \`assessments\` (\`published_by_id\`);`)
  await db.run(sql`CREATE INDEX \`assessments_updated_at_idx\` ON \`assessments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assessments_created_at_idx\` ON \`assessments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`assessment_answers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`assessment_id\` text(36) NOT NULL,
  	\`key\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`user_id\` text(36),
  	\`role\` text,
  	\`answers\` text,
  	\`touched\` text,
  	\`revision\` numeric NOT NULL,
  	\`saved_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`assessment_id\`) REFERENCES \`assessments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`assessment_answers_assessment_idx\` ON \`assessment_answers\` (\`assessment_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`assessment_answers_key_idx\` ON \`assessment_answers\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`assessment_answers_user_idx\` ON \`assessment_answers\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`assessment_answers_updated_at_idx\` ON \`assessment_answers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assessment_answers_created_at_idx\` ON \`assessment_answers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`assessment_evidence\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`assessment_id\` text(36) NOT NULL,
  	\`organisation_id\` text(36),
  	\`uploaded_by_id\` text(36),
  	\`original_name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`assessment_id\`) REFERENCES \`assessments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`uploaded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`assessment_evidence_assessment_idx\` ON \`assessment_evidence\` (\`assessment_id\`);`)
  await db.run(sql`CREATE INDEX \`assessment_evidence_organisation_idx\` ON \`assessment_evidence\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`assessment_evidence_uploaded_by_idx\` ON \`assessment_evidence\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`assessment_evidence_updated_at_idx\` ON \`assessment_evidence\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assessment_evidence_created_at_idx\` ON \`assessment_evidence\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`assessment_evidence_filename_idx\` ON \`assessment_evidence\` (\`filename\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`assessments\`;`)
  await db.run(sql`DROP TABLE \`assessment_answers\`;`)
  await db.run(sql`DROP TABLE \`assessment_evidence\`;`)
}
