/** Has a package-info, but says nothing about null. */
package dev.scholarship.domain.halfmarked;
