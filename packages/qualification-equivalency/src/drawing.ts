export { routeDrawing, type DrawingOptions, type RouteDrawing } from './drawing/route-drawing.ts'
export { englishDrawingWords, type DrawingWords } from './drawing/drawing-words.ts'
export type { DrawnStep } from './drawing/drawn-step.ts'
