export { auditEventHash, type AuditEvent } from './audit/event.ts'
export { auditSealHash, noSeal, type AuditSeal } from './audit/seal.ts'
export { verifyAudit, type AuditBroken, type AuditLog, type AuditWhole } from './audit/verify.ts'
