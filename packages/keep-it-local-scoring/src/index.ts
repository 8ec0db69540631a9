export { assetTransferLevel, type LevelRange, type TransferChecklistOutcome } from './asset-transfer-level.ts'
