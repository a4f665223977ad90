/**
 * Pure: the bytes of a file in, the same picture without anything else and the facts about it out. Not a pixel is decoded here.
 */
@NullMarked
package org.resetdesk.evidence.file;

import org.jspecify.annotations.NullMarked;
